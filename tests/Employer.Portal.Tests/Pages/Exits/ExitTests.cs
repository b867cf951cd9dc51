using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Matches;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages.Exits;

[Collection(PortalTests.Name)]
public sealed class ExitTests(PortalFixture portal)
{
    [Fact]
    public async Task Pronounce_FixedTermOfSevenMonths_IsDurableAndEndsWhatIsUnderWay()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Offered);

        var missing = await scene.Browser.PostFormAsync($"/sorties/prononcer/{match.Resident.Id}", ("Fact", "cdd"));
        Assert.Contains("durée", (await PortalClient.DocumentAsync(missing)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        var done = await scene.Browser.PostFormAsync($"/sorties/prononcer/{match.Resident.Id}", ("Fact", "cdd"), ("Months", "7"));
        var page = await scene.Browser.FollowAsync(done);

        Assert.Contains("Emploi durable", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 sur 1", page.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MatchState.Superseded, await scene.StateAsync(match));
        Assert.Equal("left", await scene.ReadAsync<string>("select state from resident where id = @Id", match.Resident));
    }

    [Fact]
    public async Task Pronounce_Again_CorrectsTheOneBefore()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var person = await scene.ResidentAsync();
        await scene.Browser.PostFormAsync($"/sorties/prononcer/{person.Id}", ("Fact", "lost_contact"));

        await scene.Browser.PostFormAsync($"/sorties/prononcer/{person.Id}", ("Fact", "training"));

        var row = Assert.Single((await scene.Browser.PageAsync("/sorties")).QuerySelectorAll("tbody tr"));
        Assert.Contains("Sortie positive", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await scene.ReadAsync<long>("select count(*) from pathway_exit where resident_id = @Id", person));
    }

    [Fact]
    public async Task Check_OnDaySeven_StillThereIsKeptAndAskedNoMore()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await HiredTenDaysAgoAsync(scene);

        Assert.NotNull((await scene.Browser.PageAsync("/sorties")).QuerySelector($"a[href='/sorties/suivi/{match.PlacementId}']"));
        await scene.Browser.PostFormAsync($"/sorties/suivi/{match.PlacementId}", ("Finding", "still_there"));

        Assert.Null((await scene.Browser.PageAsync("/sorties")).QuerySelector($"a[href='/sorties/suivi/{match.PlacementId}']"));
        Assert.Equal(("day_7", true), await scene.ReadAsync<(string, bool)>(
            "select step, still_there from placement_check where placement_id = @PlacementId", match));
    }

    [Fact]
    public async Task Check_BrokenInTrial_NeedsAReasonAndMovesThePlacement()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await HiredTenDaysAgoAsync(scene);

        var missing = await scene.Browser.PostFormAsync($"/sorties/suivi/{match.PlacementId}", ("Finding", "broken_in_trial"));
        Assert.NotNull((await PortalClient.DocumentAsync(missing)).QuerySelector(".error-summary"));
        await scene.Browser.PostFormAsync($"/sorties/suivi/{match.PlacementId}", ("Finding", "broken_in_trial"), ("Reason", "person_gave_up"));

        Assert.Equal(PlacementState.BrokenInTrial, await scene.ReadAsync<string>("select state from placement where id = @PlacementId", match));
    }

    [Fact]
    public async Task Check_ByAColleague_IsNotFound()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await HiredTenDaysAgoAsync(scene);

        var response = await (await scene.ColleagueAsync()).GetAsync($"/sorties/suivi/{match.PlacementId}");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<TestMatch> HiredTenDaysAgoAsync(CounsellorScene scene)
    {
        var person = await scene.ResidentAsync();
        var match = await portal.Data.CreateMatchAsync(m => m.Of(person).HiredAndConfirmed().DaysAgo(12));
        await using var connection = await portal.Db.OpenConnectionAsync();
        await connection.ExecuteAsync("update placement set starts_on = date '2026-11-24' - 10 where id = @PlacementId", match);
        return match;
    }
}
