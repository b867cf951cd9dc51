using Matching.Data.Database;
using Matching.Data.Placements;
using static Matching.Data.Tests.Placements.ConfirmPlacementTests;

namespace Matching.Data.Tests.Placements;

public sealed class ReversePlacementTests
{
    [Fact]
    public async Task NotStarted_AfterConfirmation_TakesTheEntryBackAndReopensTheCommitment()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);
        await scene.ConfirmAsync(scene.Counsellor, placement);

        Assert.Equal(Outcome.Done, await scene.Web.NotStartedAsync(scene.Company, placement, "person_gave_up", HireScene.Now));

        Assert.Equal("0/1 signed", await scene.ScalarAsync<string>(BalanceSql));
        Assert.Equal("promise placement reversal", await scene.ScalarAsync<string>("select string_agg(kind, ' ' order by at, id) from commitment_entry"));
    }

    [Fact]
    public async Task BrokenInTrial_FourAtOnce_ReversesOnce()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Counsellor);
        await scene.ConfirmAsync(scene.Company, placement);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => scene.Web.BrokenInTrialAsync(scene.Counsellor, placement, "other", HireScene.Now.AddDays(60))));

        Assert.Single(outcomes, Outcome.Done);
        Assert.Equal(1, await scene.ScalarAsync<long>("select count(*) from commitment_entry where kind = 'reversal'"));
        Assert.Equal("0/1 signed", await scene.ScalarAsync<string>(BalanceSql));
    }

    [Theory]
    [InlineData(true, 0, Outcome.Incomplete)] // the contract begins later
    [InlineData(true, 60, Outcome.Done)]
    [InlineData(true, 400, Outcome.Incomplete)]
    [InlineData(false, 0, Outcome.Done)]
    [InlineData(false, 400, Outcome.Incomplete)]
    public async Task Reverse_OutOfTheTimeOfATrial_IsRefusedAndWritesNothing(bool inTrial, int days, Outcome expected)
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);
        await scene.ConfirmAsync(scene.Counsellor, placement);
        var at = HireScene.Now.AddDays(days);

        Assert.Equal(expected, await (inTrial
            ? scene.Web.BrokenInTrialAsync(scene.Company, placement, "other", at)
            : scene.Web.NotStartedAsync(scene.Company, placement, "other", at)));

        Assert.Equal(expected == Outcome.Done ? "0/1 signed" : "1/1 kept", await scene.ScalarAsync<string>(BalanceSql));
    }

    [Fact]
    public async Task NotStarted_BeforeConfirmation_WritesNothingInTheLedger()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);

        Assert.Equal(Outcome.Done, await scene.Web.NotStartedAsync(scene.Counsellor, placement, "other", HireScene.Now));

        Assert.Equal(1, await scene.ScalarAsync<long>("select count(*) from commitment_entry"));
        Assert.Equal(Outcome.Stale, await scene.ConfirmAsync(scene.Counsellor, placement));
    }

    [Fact]
    public async Task NotStarted_WithoutReason_IsIncomplete_AndOfAnotherCompany_IsNotFound()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);

        Assert.Equal(Outcome.Incomplete, await scene.Web.NotStartedAsync(scene.Company, placement, null!, HireScene.Now));
        Assert.Equal(Outcome.NotFound, await scene.Web.NotStartedAsync(scene.OtherCompany, placement, "other", HireScene.Now));
    }

    [Fact]
    public async Task Contest_ByTheOtherSideOnly_ThenCanStillBeConfirmed()
    {
        await using var scene = await HireScene.CreateAsync();
        var placement = await scene.ReportAsync(scene.Company);

        Assert.Equal(Outcome.Forbidden, await scene.Web.ContestPlacementAsync(scene.Company, placement, "not_hired", HireScene.Now));
        Assert.Equal(Outcome.Done, await scene.Web.ContestPlacementAsync(scene.Counsellor, placement, "not_hired", HireScene.Now));
        Assert.Equal("0/1 signed", await scene.ScalarAsync<string>(BalanceSql));

        Assert.Equal(Outcome.Done, await scene.ConfirmAsync(scene.Counsellor, placement));
        Assert.Equal("1/1 kept", await scene.ScalarAsync<string>(BalanceSql));
    }
}
