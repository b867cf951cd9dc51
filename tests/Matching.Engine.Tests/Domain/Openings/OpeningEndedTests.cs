using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class OpeningEndedTests
{
    [Theory]
    [InlineData(OpeningState.Filled, MatchState.Proposed, MatchState.Lapsed, false)]
    [InlineData(OpeningState.Filled, MatchState.Accepted, MatchState.Withdrawn, false)]
    [InlineData(OpeningState.Filled, MatchState.Introduced, MatchState.Withdrawn, true)]
    [InlineData(OpeningState.Withdrawn, MatchState.Interviewed, MatchState.Withdrawn, true)]
    [InlineData(OpeningState.Withdrawn, MatchState.Offered, MatchState.Withdrawn, false)]
    [InlineData(OpeningState.Expired, MatchState.Unanswered, MatchState.Withdrawn, false)]
    public void Match_OfAnEndedOpening_EndsAsTheLawSays(string opening, string match, string to, bool waits) =>
        Assert.Equal(new MatchEnd(opening, match, to, waits), OpeningEnded.Of(opening, match));

    [Theory]
    [InlineData(OpeningState.Expired, MatchState.Accepted)]
    [InlineData(OpeningState.Expired, MatchState.Introduced)]
    [InlineData(OpeningState.Published, MatchState.Proposed)]
    [InlineData(OpeningState.Filled, MatchState.Hired)]
    public void Match_ThatKeepsItsTurn_IsNotInTheLaw(string opening, string match) => Assert.Null(OpeningEnded.Of(opening, match));

    [Fact]
    public void Law_NamesOnlyMovesOfTheTable() =>
        Assert.All(OpeningEnded.Law, end => Assert.True(MatchTransitions.Table.Allows(end.Match, end.To, Actor.Rule), end.ToString()));
}
