using Matching.Engine.Domain;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;
using static Matching.Engine.Domain.MatchState;

namespace Matching.Engine.Simulation;

/// <summary>The path of one match: each step decides, moves, and puts the next step on the agenda.</summary>
internal sealed class MatchPlay
{
    private static readonly string[] NotAboutFit = ["already_in_work", "training_first", "not_reachable", "barrier_first", "other"];
    private static readonly string[] DeclinedForOthers = ["already_found", "not_now", "other", "not_said"];

    private readonly MarketPlay market;
    private readonly ProposedMatch proposal;
    private readonly List<SimulatedMove> moves = [];
    private readonly Random random;
    private readonly double wants;
    private readonly double gets;
    private readonly Deficits deficits;
    private readonly bool told;
    private readonly DateTimeOffset runAt;
    private PlacementPlay? placement;

    public MatchPlay(MarketPlay market, OpeningToRank opening, ProposedMatch proposal, DateTimeOffset at)
    {
        (this.market, this.proposal, runAt) = (market, proposal, at);
        (Opening, Resident) = (opening, market.Residents[proposal.ResidentId]);
        random = new Random(unchecked((int)SeededDraw.Bits(market.Seed, opening.Id, Resident.Id, 11)));
        var facts = Facts(DateOnly.FromDateTime(at.UtcDateTime));
        wants = Truth.Wants(opening, facts) + Truth.Taste(market.Seed, opening.Id, Resident.Id, 0);
        gets = Truth.Gets(opening, facts) + Truth.Taste(market.Seed, opening.Id, Resident.Id, 1);
        deficits = Deficits.Of(opening, facts);
        told = random.Chance(0.3) || market.Settings.WithoutEmail.Contains(Resident.Id);
        Move(Proposed, at, Actor.Rule);
        if (random.Chance(0.07)) market.Schedule(WorkingDays.Deadline(at, 5), Lapse);
        else Next(WorkMoment.After(at, random.Next(0, 6), random), Review);
    }

    public OpeningToRank Opening { get; }

    public ResidentToRank Resident { get; }

    public string State => moves[^1].To;

    /// <summary>When the firm met the person last; the given day while it is in touch with them.</summary>
    public DateOnly? MetOn(DateOnly today) => State == Introduced
        ? today
        : moves.FindLast(m => m.To is Interviewed or MatchState.Immersion or MatchState.Hired) is { } met ? DateOnly.FromDateTime(met.At.UtcDateTime) : null;

    public bool IsLive => Live.Contains(State);

    public SimulatedMatch Finished() => new(proposal, runAt, moves, placement?.Finished());

    public void Move(string to, DateTimeOffset at, string actor, string? reason = null, string? channel = null) =>
        moves.Add(new SimulatedMove(to, at, actor, reason, channel));

    private void Next(DateTimeOffset at, Action<DateTimeOffset> step) =>
        market.Schedule(at, when =>
        {
            if (IsLive) step(when);
        });

    private void Lapse(DateTimeOffset at)
    {
        if (State == Proposed) Move(Lapsed, at, Actor.Rule, "deadline_passed");
    }

    private void Review(DateTimeOffset at)
    {
        if (random.Chance(0.09))
        {
            Move(Refused, at, Actor.Counsellor, random.Pick(NotAboutFit));
            return;
        }

        var noise = Choice.Noise(random);
        if (!random.Chance(Choice.Validated(wants, gets, noise)))
        {
            Move(Refused, at, Actor.Counsellor, gets < wants ? "skills_lacking" : deficits.Worst == "too_far" ? "not_mobile" : "not_wanted");
            return;
        }

        Move(Validated, at, Actor.Counsellor);
        Next(told ? WorkMoment.After(at, random.Next(0, 3), random) : at.AddMinutes(10), Offer);
    }

    private void Offer(DateTimeOffset at)
    {
        if (told)
        {
            Move(Offered, at, Actor.Counsellor, channel: Voice());
            Next(WorkMoment.After(at, random.Next(0, 3), random), when => Answer(when, Actor.Counsellor, Voice()));
            return;
        }

        Move(Offered, at, Actor.Rule, channel: "mail");
        if (random.Chance(0.12)) Next(at.AddDays(7), NoAnswer);
        else Next(WorkMoment.Anytime(at, random.Next(0, 7), random), when => Answer(when, Actor.Candidate, "link"));
    }

    private void NoAnswer(DateTimeOffset at)
    {
        Move(Unanswered, at, Actor.Rule);
        Next(WorkMoment.After(at, random.Next(1, 5), random), when =>
        {
            if (random.Chance(0.5)) Answer(when, Actor.Counsellor, "telephone");
            else Move(Withdrawn, when, Actor.Counsellor, "not_reachable");
        });
    }

    private void Answer(DateTimeOffset at, string actor, string channel)
    {
        if (!random.Chance(Choice.Accepted(wants)))
        {
            Move(Declined, at, actor, random.Chance(0.7) ? deficits.Worst : random.Pick(DeclinedForOthers), channel);
            return;
        }

        Move(Accepted, at, actor, channel: channel);
        if (random.Chance(0.03)) Next(at.AddMinutes(random.Next(3, 55)), when => Move(Declined, when, actor, "not_now", channel));
        else Next(at.AddMinutes(61), Introduce);
    }

    private void Introduce(DateTimeOffset at)
    {
        Move(Introduced, at, Actor.Rule);
        market.Met(this, at);
        Next(WorkMoment.After(at, random.Next(2, 9), random), Meet);
    }

    private void Meet(DateTimeOffset at)
    {
        if (random.Chance(0.04))
        {
            Move(NotRetained, at, Actor.Company, "did_not_come");
            return;
        }

        if (!random.Chance(Choice.Met(gets)))
        {
            Move(NotRetained, at, Actor.Company, CompanyReason());
            return;
        }

        Move(Interviewed, at, random.Pick(Actor.Company, Actor.Company, Actor.Counsellor));
        if (random.Chance(Choice.ImmersionShare))
        {
            Next(WorkMoment.After(at, random.Next(1, 4), random), when =>
            {
                Move(MatchState.Immersion, when, Actor.Counsellor);
                Next(WorkMoment.After(when, 10, random), later => Decide(later, fromImmersion: true));
            });
        }
        else
        {
            Next(WorkMoment.After(at, random.Next(1, 7), random), when => Decide(when, fromImmersion: false));
        }
    }

    private void Decide(DateTimeOffset at, bool fromImmersion)
    {
        if (!random.Chance(Choice.Hired(gets, fromImmersion)))
        {
            Move(NotRetained, at, Actor.Company, CompanyReason());
            return;
        }

        var actor = random.Pick(Actor.Company, Actor.Company, Actor.Counsellor);
        Move(MatchState.Hired, at, actor);
        placement = new PlacementPlay(market, this, at, actor, random);
        market.Hired(this, at);
    }

    private string CompanyReason() => random.Chance(0.1) ? "hours_incompatible" : deficits.Company;

    private string Voice() => random.Pick("telephone", "telephone", "face_to_face");

    private PairFacts Facts(DateOnly today)
    {
        var table = new ResidentTable([Resident]);
        PairComparison.Compare(new OpeningCard(Opening, table, market.Closeness, today), table, 0, out var facts);
        return facts;
    }
}
