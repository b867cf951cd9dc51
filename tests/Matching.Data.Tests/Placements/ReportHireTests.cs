using Matching.Data.Database;
using Matching.Data.Placements;

namespace Matching.Data.Tests.Placements;

public sealed class ReportHireTests
{
    [Fact]
    public async Task Report_ByTheCompany_WritesThePlacementAndAsksTheCounsellor()
    {
        await using var scene = await HireScene.CreateAsync();

        await scene.ReportAsync(scene.Company);

        Assert.Equal("hired", await scene.ScalarAsync<string>("select state from match where id = @Match"));
        Assert.Equal($"reported cdi {scene.Cdi.StartsOn:yyyy-MM-dd} 35.0 N1103", await scene.ScalarAsync<string>(
            "select concat_ws(' ', state, contract, starts_on, hours_per_week, occupation_code) from placement"));
        Assert.Equal(scene.Town.Lead, await scene.ScalarAsync<Guid>(
            "select account_id from message where kind = 'hire_to_confirm_for_counsellor' and match_id = @Match"));
        Assert.Equal(0, await scene.ScalarAsync<long>("select count(*) from commitment_entry where kind = 'placement'"));
    }

    [Fact]
    public async Task Report_ByTheCounsellor_AsksARecruiterOfTheCompany()
    {
        await using var scene = await HireScene.CreateAsync();

        await scene.ReportAsync(scene.Counsellor);

        Assert.Equal(scene.Recruiter, await scene.ScalarAsync<Guid>(
            "select account_id from message where kind = 'hire_to_confirm_for_company' and match_id = @Match"));
    }

    [Fact]
    public async Task Report_SentTwice_IsOneReport()
    {
        await using var scene = await HireScene.CreateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => scene.Web.ReportHireAsync(scene.Company, scene.Cdi, HireScene.Settings, HireScene.Now)));

        Assert.All(outcomes, o => Assert.Equal(Outcome.Done, o));
        Assert.Equal(1, await scene.ScalarAsync<long>("select count(*) from placement_event"));
        Assert.Equal(1, await scene.ScalarAsync<long>("select count(*) from message where kind like 'hire%'"));
    }

    [Fact]
    public async Task Report_AfterAnotherReport_IsStale()
    {
        await using var scene = await HireScene.CreateAsync();
        await scene.ReportAsync(scene.Company);

        Assert.Equal(Outcome.Stale, await scene.Web.ReportHireAsync(scene.Counsellor, scene.ShortTemp, HireScene.Settings, HireScene.Now));
    }

    [Fact]
    public async Task Report_ByAStranger_FindsNothing()
    {
        await using var scene = await HireScene.CreateAsync();

        Assert.Equal(Outcome.NotFound, await scene.Web.ReportHireAsync(scene.OtherCompany, scene.Cdi, HireScene.Settings, HireScene.Now));
        Assert.Equal(Outcome.NotFound, await scene.Web.ReportHireAsync(scene.OtherStructure, scene.Cdi, HireScene.Settings, HireScene.Now));
        Assert.Equal("introduced", await scene.ScalarAsync<string>("select state from match where id = @Match"));
    }

    [Fact]
    public async Task Report_FixedTermWithoutEnd_IsIncomplete()
    {
        await using var scene = await HireScene.CreateAsync();

        Assert.Equal(Outcome.Incomplete, await scene.Web.ReportHireAsync(
            scene.Company, scene.Cdi with { Contract = "cdd" }, HireScene.Settings, HireScene.Now));
    }

    [Theory]
    [InlineData("contract", "confirmed")]
    [InlineData(null, "reported")] // nothing seen: nothing confirmed
    public async Task Report_WithoutACompanyBehindTheOpening_IsConfirmedByTheEvidenceSeen(string? evidence, string state)
    {
        await using var scene = await HireScene.CreateAsync();
        await scene.ExecuteAsync(SpottedSql);

        await scene.ReportAsync(scene.Counsellor, scene.Cdi with { Evidence = evidence });

        Assert.Equal(state, await scene.ScalarAsync<string>("select state from placement"));
        Assert.Equal(0, await scene.ScalarAsync<long>("select count(*) from message where kind like 'hire%'"));
    }

    private const string SpottedSql = """
        update opening set company_id = null, origin = 'spotted', source = 'france-travail', source_id = 'x' where id = @Opening
        """;
}
