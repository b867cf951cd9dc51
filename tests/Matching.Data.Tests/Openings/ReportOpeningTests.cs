using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Tests.Companies;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Openings;

public sealed class ReportOpeningTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private Task<Outcome> ReportAsync(TestOpening opening, string reason = "asks_money", string? text = null) =>
        town.Web.ReportOpeningAsync(opening.Id, reason, text, town.Now);

    private async Task<IReadOnlyList<OpeningReport>> ReportsAsync(TestOpening opening)
    {
        await using var connection = await town.Web.OpenConnectionAsync();
        return await connection.OpeningReportsAsync(opening.Id);
    }

    private async Task<CoordinationTask?> TaskAsync(TestOpening opening) =>
        (await town.Web.CoordinationTasksAsync()).SingleOrDefault(t => t.Kind == CoordinationTasks.Reported && t.Id == opening.Id);

    [Fact]
    public async Task Report_SaidAgain_CountsOnTheSameTask()
    {
        var opening = await town.Data.CreateOpeningAsync();

        await ReportAsync(opening, text: "On demande 50 €");
        await ReportAsync(opening, text: " on demande 50 € ");
        await ReportAsync(opening);
        await ReportAsync(opening, "other", "Autre chose");

        Assert.Equal([2, 1, 1], (await ReportsAsync(opening)).Select(r => r.Times).OrderDescending());
        Assert.Equal(4, (await TaskAsync(opening))!.Count);
    }

    [Theory]
    [InlineData("because", null, Outcome.Incomplete)]
    [InlineData("other", "a", Outcome.Incomplete)]
    [InlineData("other", "assez long", Outcome.Done)]
    public async Task Report_WithoutAReasonOrTooShort_IsRefused(string reason, string? text, Outcome outcome) =>
        Assert.Equal(outcome, await ReportAsync(await town.Data.CreateOpeningAsync(), reason, text));

    [Fact]
    public async Task Report_OfWhatIsNotOpen_FindsNothing() =>
        Assert.Equal(Outcome.NotFound, await ReportAsync(await town.Data.CreateOpeningAsync(o => o.InState("draft"))));

    [Fact]
    public async Task Report_Flooded_KeepsFortyTextsAndCountsTheRest()
    {
        var opening = await town.Data.CreateOpeningAsync();
        for (var n = 0; n < 45; n++)
            await ReportAsync(opening, text: $"Texte {n}");

        var reports = await ReportsAsync(opening);

        Assert.Equal((41, 45), (reports.Count, reports.Sum(r => r.Times)));
        Assert.Equal(5, reports.Single(r => r.Text is null).Times);
    }

    [Fact]
    public async Task Settle_NothingToChange_EndsOnlyWhatWasSeen()
    {
        var opening = await town.Data.CreateOpeningAsync();
        var coordinator = await town.Data.CreateCoordinatorAsync();
        await ReportAsync(opening);
        var seen = (await ReportsAsync(opening)).Select(r => r.Id).ToList();
        await ReportAsync(opening, "misleading");
        Assert.Equal(Outcome.Done, await town.Web.TakeReportsAsync(coordinator.Id, opening.Id));
        Assert.NotNull((await TaskAsync(opening))!.Owner);

        Assert.Equal(Outcome.Done, await town.Web.SettleReportsAsync(coordinator.Id, opening.Id, seen, stop: null, town.Now));
        Assert.Equal(Outcome.Stale, await town.Web.SettleReportsAsync(coordinator.Id, opening.Id, seen, stop: null, town.Now));

        Assert.Equal(1, (await TaskAsync(opening))!.Count);
        Assert.Equal("published", await town.ScalarAsync<string>("select state from opening where id = @Id", opening));
    }

    [Theory]
    [InlineData("paused", "returned")]
    [InlineData("withdrawn", "withdrawn")]
    public async Task Settle_ByStoppingTheOpening_TellsTheCompany(string to, string outcome)
    {
        var opening = await town.Data.CreateOpeningAsync();
        var coordinator = await town.Data.CreateCoordinatorAsync();
        await ReportAsync(opening, text: "Le salaire n’est pas le bon");
        var seen = (await ReportsAsync(opening)).Select(r => r.Id).ToList();

        Assert.Equal(Outcome.Incomplete, await town.Web.SettleReportsAsync(coordinator.Id, opening.Id, seen, new(to, "because", null), town.Now));
        Assert.NotNull(await TaskAsync(opening));
        Assert.Equal(Outcome.Done, await town.Web.SettleReportsAsync(
            coordinator.Id, opening.Id, seen, new(to, "reported", "Corrigez le salaire."), town.Now));

        Assert.Equal((to, outcome), (await town.ScalarAsync<string>("select state from opening where id = @Id", opening), (await ReportsAsync(opening))[0].Outcome));
        Assert.Null(await TaskAsync(opening));
        Assert.Equal(1, await town.ScalarAsync<long>(
            "select count(*) from message where opening_id = @Id and kind = 'opening_stopped_for_company'", opening));
        Assert.Equal("Corrigez le salaire.", Assert.Single(await town.AsAsync(opening.Company!, c => c.OpeningCommentsAsync(opening.Id))).Text);
    }

    [Fact]
    public async Task Text_OnceErased_IsGoneAndStillCounted()
    {
        var opening = await town.Data.CreateOpeningAsync();
        await ReportAsync(opening, text: "Un nom de personne");
        var report = Assert.Single(await ReportsAsync(opening));

        Assert.True(await town.Web.EraseReportTextAsync(opening.Id, report.Id));
        Assert.False(await town.Web.EraseReportTextAsync(Guid.CreateVersion7(), report.Id));

        Assert.Null(Assert.Single(await ReportsAsync(opening)).Text);
        Assert.NotNull(await TaskAsync(opening));
    }
}
