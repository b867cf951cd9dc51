using Matching.Engine.Domain;

namespace Matching.Engine.Simulation;

/// <summary>What becomes of a hire: confirmed by the other side, then maybe not started or broken in the trial period.</summary>
internal sealed class PlacementPlay
{
    private readonly List<SimulatedMove> moves = [];
    private readonly MatchPlay match;
    private readonly DateOnly startsOn;
    private readonly DateOnly? endsOn;
    private readonly double hours;

    public PlacementPlay(MarketPlay market, MatchPlay match, DateTimeOffset at, string reporter, Random random)
    {
        this.match = match;
        var opening = match.Opening;
        startsOn = WorkingDays.Add(DateOnly.FromDateTime(at.UtcDateTime), random.Next(1, 11));
        endsOn = opening.Contract == Contract.Cdi ? null : startsOn.AddMonths(opening.ContractMonths ?? 6).AddDays(-1);
        hours = opening.HoursPerWeek ?? 35;
        moves.Add(new SimulatedMove(PlacementState.Reported, at, reporter));

        var other = reporter == Actor.Company ? Actor.Counsellor : Actor.Company;
        var closedBy = PlacementRules.EndsOtherMatches(opening.Contract, startsOn, endsOn, (decimal)hours, months: 6, hours: 24)
            ? Actor.Rule
            : Actor.Counsellor;
        var confirmedAt = WorkMoment.After(at, random.Next(0, 4), random);
        market.Schedule(confirmedAt, when =>
        {
            moves.Add(new SimulatedMove(PlacementState.Confirmed, when, other));
            market.Away(match, endsOn, closedBy, when);
        });

        var fate = random.NextDouble();
        if (fate >= 0.07) return;
        var first = WorkMoment.At(startsOn, 0) > confirmedAt ? WorkMoment.At(startsOn, 0) : confirmedAt;
        var (state, days) = fate < 0.03 ? (PlacementState.NotStarted, random.Next(0, 3)) : (PlacementState.BrokenInTrial, random.Next(5, 30));
        market.Schedule(WorkMoment.After(first, days, random), when =>
        {
            moves.Add(new SimulatedMove(state, when, random.Pick(Actor.Company, Actor.Counsellor), "other"));
            market.Back(match.Resident.Id);
        });
    }

    public SimulatedPlacement Finished() =>
        new(match.Opening.Contract, startsOn, endsOn, hours, match.Opening.OccupationCode, moves);
}
