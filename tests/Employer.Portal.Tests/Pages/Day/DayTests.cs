using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Matches;
using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Employer.Portal.Tests.Pages.Day;

[Collection(PortalTests.Name)]
public sealed class DayTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_NothingWaiting_IsNoWallOfZeros()
    {
        var scene = await CounsellorScene.CreateAsync(portal);

        var page = await scene.Browser.PageAsync("/ma-journee");

        Assert.NotNull(page.QuerySelector(".empty"));
        Assert.Empty(page.QuerySelectorAll(".count"));
    }

    [Fact]
    public async Task Get_EachThingToDo_IsUnderItsTitleWithALinkToDoIt()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        await scene.MatchAsync();
        var toTell = await scene.MatchAsync(of: r => r.WithoutEmail());
        await portal.Db.ValidateMatchesAsync(scene.Counsellor.Id, [toTell.Id], new MatchSettings(), portal.Clock.GetUtcNow());
        var answered = await scene.MatchAsync(MatchState.Offered, r => r.WithoutEmail());
        var silent = await scene.MatchAsync(MatchState.Unanswered);
        var hired = await scene.MatchAsync(MatchState.Hired);
        var spotted = await scene.MatchAsync(MatchState.Introduced, opening: await portal.Data.CreateOpeningAsync(o => o.Spotted()));

        var page = await scene.Browser.PageAsync("/ma-journee");

        Assert.Contains("1 proposition à valider", page.QuerySelector(".counts")!.TextContent.Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"#to_tell + .rows a[href='/propositions/{toTell.Id}/reponse']"));
        Assert.NotNull(page.QuerySelector($"#answer_to_record + .rows a[href='/propositions/{answered.Id}/reponse']"));
        Assert.NotNull(page.QuerySelector($"#to_call_back + .rows a[href='/propositions/{silent.Id}/reponse']"));
        Assert.NotNull(page.QuerySelector($"#hire_to_confirm + .rows a[href='/propositions/{hired.Id}']"));
        Assert.NotNull(page.QuerySelector($"#to_apply + .rows a[href='/propositions/{spotted.Id}']"));
    }

    [Fact]
    public async Task ToTell_SomebodyWithoutEmail_StaysUntilItIsSaid()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var ended = await scene.MatchAsync(MatchState.NotRetained, r => r.WithoutEmail().Named("Awa", "Sans-Courriel"));

        var row = (await scene.Browser.PageAsync("/ma-journee")).QuerySelector("section[aria-labelledby=a-prevenir] .rows li")!.TextContent;
        Assert.Contains("Awa Sans-Courriel", row, StringComparison.Ordinal);
        Assert.Contains("sans suite (Expérience)", row, StringComparison.Ordinal);
        await scene.Browser.PostFormAsync("/ma-journee", "section[aria-labelledby=a-prevenir] form", ("channel", "face_to_face"));

        Assert.Null((await scene.Browser.PageAsync("/ma-journee")).QuerySelector("section[aria-labelledby=a-prevenir]"));
        Assert.Equal("face_to_face", await scene.ReadAsync<string>("select channel from match_event where match_id = @Id and kind = 'told_why_not'", ended));
    }
}
