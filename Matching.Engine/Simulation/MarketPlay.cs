using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;

namespace Matching.Engine.Simulation;

/// <summary>The clock of the simulated market: events in order of time, a run every Monday, and who is open or away.</summary>
internal sealed class MarketPlay
{
    private const int WeeksOpen = 12;
    private const int LateDays = 35;

    /// <summary>Runs start at five o'clock, before anybody works.</summary>
    private const int RunMinute = 5 * 60;

    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset At, long Order)> agenda = new();
    private readonly Dictionary<Guid, OpeningPlay> openings;
    private readonly Dictionary<Guid, DateOnly> awayUntil = [];
    private readonly List<MatchPlay> matches = [];
    private readonly HashSet<(Guid, Guid)> everMatched = [];
    private readonly DateOnly from;
    private readonly DateOnly to;
    private long order;
    private IReadOnlyList<WhyNothingMatched> findings = [];

    public MarketPlay(
        IReadOnlyList<OpeningToRank> openings, IReadOnlyList<ResidentToRank> residents, OccupationCloseness closeness, long seed,
        DateOnly from, DateOnly to, LabourMarketSettings settings)
    {
        (this.from, this.to, Seed, Residents, Closeness, Settings) = (from, to, seed, residents.ToDictionary(r => r.Id), closeness, settings);
        this.openings = openings.ToDictionary(o => o.Id, o => new OpeningPlay(o, PublishedAt(o.Id)));
    }

    public long Seed { get; }

    public IReadOnlyDictionary<Guid, ResidentToRank> Residents { get; }

    public OccupationCloseness Closeness { get; }

    public LabourMarketSettings Settings { get; }

    public SimulatedHistory Play()
    {
        foreach (var opening in openings.Values.OrderBy(o => o.PublishedAt).ThenBy(o => o.Opening.Id))
        {
            Schedule(opening.PublishedAt.AddDays(7 * WeeksOpen), at => End(opening, OpeningState.Expired, at));
        }

        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day.DayOfWeek == DayOfWeek.Monday) Schedule(WorkMoment.At(day, RunMinute), Run);
        }

        var end = WorkMoment.At(to.AddDays(1), 0);
        while (agenda.TryDequeue(out var act, out var when) && when.At < end) act(when.At);

        return new SimulatedHistory(
            [.. openings.Values.OrderBy(o => o.PublishedAt).ThenBy(o => o.Opening.Id)
                .Select(o => new SimulatedOpening(o.Opening.Id, o.PublishedAt, o.EndedAt, o.EndState))],
            [.. matches.Select(m => m.Finished())])
        {
            Findings = findings,
        };
    }

    public void Schedule(DateTimeOffset at, Action<DateTimeOffset> act) => agenda.Enqueue(act, (at, order++));

    /// <summary>A position is taken; when it was the last, the others in the line are told.</summary>
    public void Hired(MatchPlay match, DateTimeOffset at)
    {
        var opening = openings[match.Opening.Id];
        if (--opening.PositionsLeft == 0) End(opening, OpeningState.Filled, at);
    }

    /// <summary>The hire is confirmed: the person's other matches end, and they are proposed for nothing until it ends.</summary>
    public void Away(MatchPlay hired, DateOnly? until, string closedBy, DateTimeOffset at)
    {
        awayUntil[hired.Resident.Id] = until ?? DateOnly.MaxValue;
        foreach (var other in matches.Where(m => m.Resident.Id == hired.Resident.Id && m.IsLive))
        {
            other.Move(MatchState.Superseded, at, closedBy, "hired_elsewhere");
        }
    }

    /// <summary>The firm has the person's name for this job: what waits for the same job there is taken back.</summary>
    public void Met(MatchPlay match, DateTimeOffset at)
    {
        if (!Settings.JobOf.TryGetValue(match.Opening.Id, out var job)) return;
        foreach (var other in matches.Where(m => m != match && m.Resident.Id == match.Resident.Id && m.State is MatchState.Proposed or MatchState.Validated))
        {
            if (Settings.JobOf.GetValueOrDefault(other.Opening.Id) != job) continue;
            other.Move(other.State == MatchState.Proposed ? MatchState.Lapsed : MatchState.Withdrawn, at, Actor.Rule, StillSo.MetBefore);
        }
    }

    public void Back(Guid resident) => awayUntil.Remove(resident);

    private void Run(DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        var open = openings.Values.Where(o => o.PublishedAt <= at && o.EndState is null).Select(o => o.Opening).ToList();
        if (open.Count == 0) return;
        var reviewed = matches.Where(m => MatchState.Pending.Contains(m.State)).ToList();
        var pending = reviewed.CountBy(m => m.Resident.Id).ToDictionary();
        var present = Residents.Values
            .Where(r => awayUntil.GetValueOrDefault(r.Id, DateOnly.MinValue) < today)
            .Select(r => r with { PendingMatches = pending.GetValueOrDefault(r.Id), AvailableFrom = AvailableThen(r, today) })
            .ToList();
        var result = ShortlistRun.Run(new ShortlistRequest(open, present, Closeness, new RuleRanker(), today, Seed + today.DayNumber)
        {
            LiveMatches = reviewed.CountBy(m => m.Opening.Id).ToDictionary(),
            AlreadyMatched = [.. everMatched, .. MetBefore(open, today)],
            // Small changes are asked of the last run only: they take longer than the run.
            Options = new ShortlistOptions(NearTheCut: 0, SmallChanges: to.DayNumber - today.DayNumber < 7),
        });
        if (result.Matches.Count > 0) findings = result.Findings;
        foreach (var proposal in result.Matches)
        {
            everMatched.Add((proposal.OpeningId, proposal.ResidentId));
            matches.Add(new MatchPlay(this, openings[proposal.OpeningId].Opening, proposal, at));
        }
    }

    private IEnumerable<(Guid OpeningId, Guid ResidentId)> MetBefore(List<OpeningToRank> open, DateOnly today)
    {
        var openByJob = open.Where(o => Settings.JobOf.ContainsKey(o.Id)).ToLookup(o => Settings.JobOf[o.Id], o => o.Id);
        return matches
            .Where(m => Settings.JobOf.ContainsKey(m.Opening.Id) && m.MetOn(today) > today.AddDays(-StillSo.DaysAfterMeeting))
            .SelectMany(m => openByJob[Settings.JobOf[m.Opening.Id]].Select(opening => (opening, m.Resident.Id)));
    }

    /// <summary>Availability is known as of the last day: earlier it held only when it is near.</summary>
    private static DateOnly? AvailableThen(ResidentToRank resident, DateOnly today) =>
        resident.AvailableFrom is { } day && day.DayNumber - today.DayNumber <= 90 ? day : null;

    private void End(OpeningPlay opening, string state, DateTimeOffset at)
    {
        if (opening.EndState is not null) return;
        (opening.EndState, opening.EndedAt) = (state, at);
        foreach (var match in matches.Where(m => m.Opening.Id == opening.Opening.Id && m.IsLive))
        {
            // A company that has filled its opening says so to whom it met; for the rest the simulated market ends with its openings.
            if (state == OpeningState.Filled && MatchState.Met.Contains(match.State))
                match.Move(MatchState.NotRetained, at, Actor.Company, "position_filled");
            else
                match.Move(match.State == MatchState.Proposed ? MatchState.Lapsed : MatchState.Withdrawn, at, Actor.Rule, OpeningEnded.Reason);
        }
    }

    private DateTimeOffset PublishedAt(Guid opening)
    {
        var random = new Random(unchecked((int)SeededDraw.Bits(Seed, opening, salt: 7)));
        var days = to.DayNumber - from.DayNumber;
        var late = Math.Min(LateDays, days);
        var day = random.Chance(Settings.LateShare) ? days - late + random.Next(late) : random.Next(Math.Max(1, days - late));
        return WorkMoment.After(WorkMoment.At(from.AddDays(day), 0), 0, random);
    }
}

internal sealed class OpeningPlay(OpeningToRank opening, DateTimeOffset publishedAt)
{
    public OpeningToRank Opening => opening;

    public DateTimeOffset PublishedAt => publishedAt;

    public int PositionsLeft { get; set; } = opening.Positions;

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndState { get; set; }
}
