using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class CompanyViewTests
{
    [Theory]
    [InlineData(0, null, 10)]
    [InlineData(10, null, 10)]
    [InlineData(11, 11, 20)]
    [InlineData(20, 11, 20)]
    [InlineData(21, 21, 50)]
    [InlineData(101, 101, null)]
    public void BandOf_Count_GivesNoNumberUnderEleven(int count, int? from, int? to) =>
        Assert.Equal((from, to), CompanyView.BandOf(count));

    [Fact]
    public void StateOf_BeforeIntroduction_TellsNothing()
    {
        string[] before = [MatchState.Proposed, MatchState.Validated, MatchState.Offered, MatchState.Unanswered, MatchState.Accepted,
            MatchState.Declined, MatchState.Refused, MatchState.Lapsed];
        Assert.All(before, state => Assert.Null(CompanyView.StateOf(state)));
        Assert.All(MatchState.AfterIntroduction, state => Assert.NotNull(CompanyView.StateOf(state)));
    }
}
