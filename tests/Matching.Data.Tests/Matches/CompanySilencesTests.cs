using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Matches;

public sealed class CompanySilencesTests : ReviewTestBase
{
    [Fact]
    public async Task Silence_IsRemindedThreeTimesThenEnds_AndThePersonHears()
    {
        var match = await MatchAsync(MatchState.Introduced);

        Assert.Equal(0, (await RemindAsync(14)).Taken);
        for (var day = 15; day <= 44; day++)
            await RemindAsync(day);
        Assert.Equal(3, await CountAsync());
        Assert.Equal(0, (await EndAsync(44)).Taken);

        Assert.Equal(1, (await EndAsync(46)).Done);
        Assert.Equal(MatchState.Withdrawn, await StateAsync(match));
        Assert.Equal(CompanySilence.Reason, await ReadAsync<string>("select reason_code from match_event where match_id = @match and to_state = 'withdrawn'", new { match }));
        Assert.Equal("pending", await MessageStateAsync(match, "closed_for_candidate"));
        await RemindAsync(50);
        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task Silence_PersonWithoutEmail_IsToTellByTheirCounsellor()
    {
        var match = await MatchAsync(MatchState.Interviewed, r => r.WithoutEmail());
        await RemindAsync(43);

        await EndAsync(46);

        Assert.Equal((match, CompanySilence.Reason), Assert.Single(await Web.EndsToTellAsync(Lead)) is { } end ? (end.MatchId, end.ReasonCode) : default);
    }

    [Fact]
    public async Task Silence_NobodyWarnedYet_EndsNothing()
    {
        var match = await MatchAsync(MatchState.Introduced);

        Assert.Equal(0, (await EndAsync(100)).Taken);
        await RemindAsync(100);
        Assert.Equal(0, (await EndAsync(101)).Taken);
        Assert.Equal(1, (await EndAsync(103)).Done);
        Assert.Equal(MatchState.Withdrawn, await StateAsync(match));
    }

    [Fact]
    public async Task Silence_Reminded_IsATaskOfTheCounsellor()
    {
        var match = await MatchAsync(MatchState.Introduced);
        Assert.Empty(await Web.CounsellorTasksAsync(Lead));

        await RemindAsync(20);

        var task = Assert.Single(await Web.CounsellorTasksAsync(Lead));
        Assert.Equal((match, CounsellorTaskKind.CompanySilent), (task.MatchId, task.Kind));
    }

    [Theory]
    [InlineData(MatchState.Accepted)]
    [InlineData(MatchState.NotRetained)]
    public async Task Match_ThatWaitsForNoCompany_IsLeftAlone(string state)
    {
        await MatchAsync(state);

        Assert.Equal((0, 0), ((await RemindAsync(100)).Taken, (await EndAsync(100)).Taken));
    }

    [Fact]
    public async Task SpottedOpening_HasNoCompanyToBeSilent()
    {
        await MatchAsync(MatchState.Introduced, opening: Spotted);

        Assert.Equal((0, 0), ((await RemindAsync(100)).Taken, (await EndAsync(100)).Taken));
    }

    private Task<Chunk> RemindAsync(int day) => Jobs.RemindSilentCompaniesAsync(Settings, 10, Now.AddDays(day));

    private Task<Chunk> EndAsync(int day) => Jobs.EndSilentMatchesAsync(Settings, 10, Now.AddDays(day));

    private Task<long> CountAsync() => ReadAsync<long>("select count(*) from message where kind = 'answer_awaited_for_company'");
}
