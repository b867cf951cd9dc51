using Matching.Data.Database;
using Matching.Data.Placements;

namespace Matching.Data.Tests.Placements;

public sealed class ConfirmPlacementTests
{
    [Fact]
    public async Task Confirm_ByTheOtherSide_WritesOneEntryAndKeepsTheCommitment()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);

        Assert.Equal(Outcome.Done, await scene.ConfirmAsync(scene.Counsellor, placement));

        Assert.Equal("1/1 kept", await scene.ScalarAsync<string>(BalanceSql));
        Assert.Equal("filled", await scene.ScalarAsync<string>("select state from opening where id = @Opening"));
    }

    [Fact]
    public async Task Confirm_ByTheCompany_WhenTheCounsellorReported()
    {
        await using var scene = await HireScene.CreateAsync(promised: 2);
        var placement = await scene.ReportAsync(scene.Counsellor);

        Assert.Equal(Outcome.Done, await scene.ConfirmAsync(scene.Company, placement));

        Assert.Equal("1/2 signed", await scene.ScalarAsync<string>(BalanceSql));
    }

    [Fact]
    public async Task Confirm_EightAtOnce_WriteOneEntry()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.ConfirmAsync(scene.Counsellor, placement)));

        Assert.All(outcomes, o => Assert.Equal(Outcome.Done, o));
        Assert.Equal(1, await scene.ScalarAsync<long>("select count(*) from commitment_entry where kind = 'placement'"));
        Assert.Equal(1, await scene.ScalarAsync<long>("select count(*) from placement_event where to_state = 'confirmed'"));
        Assert.Equal("1/1 kept", await scene.ScalarAsync<string>(BalanceSql));
    }

    [Fact]
    public async Task Confirm_BySideThatReported_IsForbidden()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);

        Assert.Equal(Outcome.Forbidden, await scene.ConfirmAsync(scene.Company, placement));
        Assert.Equal("0/1 signed", await scene.ScalarAsync<string>(BalanceSql));
    }

    [Fact]
    public async Task Confirm_ByAStranger_FindsNothing()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Counsellor);

        Assert.Equal(Outcome.NotFound, await scene.ConfirmAsync(scene.OtherCompany, placement));
        Assert.Equal(Outcome.NotFound, await scene.ConfirmAsync(scene.OtherStructure, placement));
        Assert.Equal("reported", await scene.ScalarAsync<string>("select state from placement"));
    }

    [Fact]
    public async Task Confirm_OpenEndedContract_EndsTheOtherMatchesAndTellsTheCandidateWhatTheyKnewOf()
    {
        await using var scene = await HireScene.CreateAsync();
        await scene.Town.BringAsync("offered", "@OtherMatch");
        var placement = await scene.ReportAsync(scene.Company);

        await scene.ConfirmAsync(scene.Counsellor, placement);

        Assert.Equal("superseded", await scene.ScalarAsync<string>("select state from match where id = @OtherMatch"));
        Assert.Equal(1, await scene.ScalarAsync<long>("select count(*) from message where kind = 'closed_for_candidate' and match_id = @OtherMatch"));
    }

    [Fact]
    public async Task Confirm_OtherMatchOnlyProposed_EndsWithoutAWordToTheCandidate()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);

        await scene.ConfirmAsync(scene.Counsellor, placement);

        Assert.Equal("superseded", await scene.ScalarAsync<string>("select state from match where id = @OtherMatch"));
        Assert.Equal(0, await scene.ScalarAsync<long>("select count(*) from message where kind = 'closed_for_candidate'"));
    }

    [Fact]
    public async Task Confirm_ShortMission_LeavesTheOtherMatchesToTheCounsellor()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company, scene.ShortTemp);
        await scene.ConfirmAsync(scene.Counsellor, placement);

        Assert.Equal("proposed", await scene.ScalarAsync<string>("select state from match where id = @OtherMatch"));
        var question = Assert.Single(await scene.Web.OtherMatchesAfterHireAsync(scene.Town.Lead));
        Assert.Equal(scene.Town.OtherMatch, question.MatchId);

        Assert.Equal(Outcome.Done, await scene.Web.KeepAfterHireAsync(scene.Town.Lead, question.MatchId, HireScene.Now));
        Assert.Empty(await scene.Web.OtherMatchesAfterHireAsync(scene.Town.Lead));
    }

    [Fact]
    public async Task EndAfterHire_ByTheCounsellor_SupersedesThatMatch()
    {
        await using var scene = await HireScene.CreateAsync();
        await scene.ConfirmAsync(scene.Counsellor, await scene.ReportAsync(scene.Company, scene.ShortTemp));

        Assert.Equal(Outcome.NotFound, await scene.Web.EndAfterHireAsync(scene.Town.Stranger, scene.Town.OtherMatch, HireScene.Now));
        Assert.Equal(Outcome.Done, await scene.Web.EndAfterHireAsync(scene.Town.Lead, scene.Town.OtherMatch, HireScene.Now));

        Assert.Equal("superseded", await scene.ScalarAsync<string>("select state from match where id = @OtherMatch"));
        Assert.Empty(await scene.Web.OtherMatchesAfterHireAsync(scene.Town.Lead));
    }

    [Fact]
    public async Task Confirm_WithoutCommitmentOfTheKind_CountsNowhereAndStillHolds()
    {
        await using var scene = await HireScene.CreateAsync();
        await scene.ExecuteAsync("update hiring_commitment set contracts = '{cdd}'");

        await scene.ConfirmAsync(scene.Counsellor, await scene.ReportAsync(scene.Company));

        Assert.Equal("confirmed", await scene.ScalarAsync<string>("select state from placement"));
        Assert.Equal("0/1 signed", await scene.ScalarAsync<string>(BalanceSql));
    }

    internal const string BalanceSql = """
        select b.kept || '/' || b.promised || ' ' || c.state
        from hiring_commitment c join commitment_balance b on b.commitment_id = c.id where c.id = @Commitment
        """;
}
