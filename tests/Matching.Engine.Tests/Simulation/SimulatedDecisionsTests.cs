using Matching.Engine.Domain;
using Matching.Engine.Explanations;
using Matching.Engine.Shortlisting;
using Matching.Engine.Simulation;

namespace Matching.Engine.Tests.Simulation;

public class SimulatedDecisionsTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    private static readonly SimulatedHistory History = new([], [
        Match(1, (MatchState.Proposed, 0, null), (MatchState.Refused, 2, "not_mobile")),
        Match(2, (MatchState.Proposed, 0, null), (MatchState.Validated, 3, null), (MatchState.Offered, 3, null), (MatchState.Accepted, 6, null), (MatchState.Introduced, 6, null), (MatchState.Hired, 20, null)),
        Match(3, (MatchState.Proposed, 0, null), (MatchState.Lapsed, 5, "deadline_passed")),
        Match(4, (MatchState.Proposed, 4, null), (MatchState.Validated, 10, null)),
    ]);

    [Fact]
    public void Examples_UntilADay_KnowNothingLater()
    {
        Assert.Equal([0, 4, 1], SimulatedDecisions.Examples(History).OrderBy(e => e.ResidentId).Select(e => e.Grade));
        Assert.Equal([0, 2], SimulatedDecisions.Examples(History, Start.AddDays(7)).OrderBy(e => e.ResidentId).Select(e => e.Grade));
        Assert.Equal([0], SimulatedDecisions.Examples(History, Start.AddDays(2)).Select(e => e.Grade));
        Assert.Empty(SimulatedDecisions.Examples(History, Start.AddDays(1)));
    }

    [Fact]
    public void MomentOf_IsTheFirstDayWithSoManyGrades()
    {
        Assert.Equal(Start.AddDays(2), SimulatedDecisions.MomentOf(History, 1));
        Assert.Equal(Start.AddDays(3), SimulatedDecisions.MomentOf(History, 2));
        Assert.Equal(Start.AddDays(10), SimulatedDecisions.MomentOf(History, 3));
        Assert.Null(SimulatedDecisions.MomentOf(History, 4));
    }

    private static SimulatedMatch Match(int resident, params (string To, int Day, string? Reason)[] moves) => new(
        new ProposedMatch(new Guid(9, 0, 0, new byte[8]), new Guid(resident, 0, 0, new byte[8]), 1, 1, 1, false, new Explanation([], [], []), []),
        Start, [.. moves.Select(m => new SimulatedMove(m.To, Start.AddDays(m.Day), Actor.Rule, m.Reason))], null);
}
