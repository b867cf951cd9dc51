using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Matches;

public sealed class RecordOutcomeTests : ReviewTestBase
{
    private static readonly DateOnly Day = WorkingDays.DayInParis(Now);

    [Fact]
    public async Task Interview_AfterTheIntroduction_IsKeptWithItsDay()
    {
        var match = await MatchAsync(MatchState.Introduced, opening: Spotted);

        Assert.Equal(Outcome.Done, await Web.RecordInterviewAsync(Lead, match, Day, Now));

        Assert.Equal(MatchState.Interviewed, await StateAsync(match));
        Assert.Equal(Day, await ReadAsync<DateOnly>("select held_on from interview where match_id = @match", new { match }));
    }

    [Fact]
    public async Task Interview_BeforeTheIntroductionOrByAStranger_IsRefused()
    {
        var accepted = await MatchAsync(MatchState.Accepted);
        var introduced = await MatchAsync(MatchState.Introduced);

        Assert.Equal(Outcome.Stale, await Web.RecordInterviewAsync(Lead, accepted, Day, Now));
        Assert.Equal(Outcome.NotFound, await Web.RecordInterviewAsync(Stranger, introduced, Day, Now));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from interview"));
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("PMSMP-1", 32)]
    [InlineData("PMSMP-1", -1)]
    public async Task Immersion_WithoutConventionOrLongerThanAMonth_IsIncomplete(string convention, int days)
    {
        var match = await MatchAsync(MatchState.Introduced);

        Assert.Equal(Outcome.Incomplete, await Web.RecordImmersionAsync(Lead, match, convention, Day, Day.AddDays(days), Now));
        Assert.Equal(MatchState.Introduced, await StateAsync(match));
    }

    [Fact]
    public async Task NotRetained_WithoutEmail_PromisesNoMail()
    {
        var match = await MatchAsync(MatchState.Interviewed, r => r.WithoutEmail());

        Assert.Equal(Outcome.Done, await Web.RecordNotRetainedAsync(Lead, match, "position_filled", "Le poste est pourvu.", Now));

        Assert.Equal(MatchState.NotRetained, await StateAsync(match));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from message where match_id = @match", new { match }));
    }
}
