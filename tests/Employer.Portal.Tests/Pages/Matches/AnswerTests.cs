using System.Net;
using AngleSharp.Html.Dom;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Employer.Portal.Tests.Pages.Matches;

[Collection(PortalTests.Name)]
public sealed class AnswerTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_AMatchToTell_ShowsTheConsentToReadOut()
    {
        var (scene, match) = await ValidatedWithoutEmailAsync();

        var page = await scene.Browser.PageAsync($"/propositions/{match}/reponse");

        Assert.Contains("J’accepte que mon nom", page.QuerySelector(".consent-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_YesWithTheConsentReadOut_IsToldAndAcceptedAtOnce()
    {
        var (scene, match) = await ValidatedWithoutEmailAsync();

        await scene.Browser.PostFormAsync($"/propositions/{match}/reponse", ("Channel", "telephone"), ("Answer", "yes"), ("ConsentReadOut", "true"));

        Assert.Equal(MatchState.Accepted, await StateAsync(scene, match));
    }

    [Fact]
    public async Task Post_YesWithoutTheConsentReadOut_AsksForItAndKeepsTheInput()
    {
        var (scene, match) = await ValidatedWithoutEmailAsync();

        var response = await scene.Browser.PostFormAsync($"/propositions/{match}/reponse", ("Channel", "telephone"), ("Answer", "yes"));

        var page = await PortalClient.DocumentAsync(response);
        Assert.Contains("Lisez le texte", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name=Answer][value=yes]")!).IsChecked);
        Assert.Equal(MatchState.Validated, await StateAsync(scene, match));
    }

    [Fact]
    public async Task Post_NoWithoutAReason_AsksForIt()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Offered);

        var response = await scene.Browser.PostFormAsync($"/propositions/{match.Id}/reponse", ("Channel", "sms"), ("Answer", "no"));
        Assert.NotNull((await PortalClient.DocumentAsync(response)).QuerySelector(".error-summary"));

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/reponse", ("Channel", "sms"), ("Answer", "no"), ("Reason", "not_said"));
        Assert.Equal(MatchState.Declined, await scene.StateAsync(match));
    }

    [Fact]
    public async Task Post_NotYet_MovesNothing()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(MatchState.Unanswered);

        await scene.Browser.PostFormAsync($"/propositions/{match.Id}/reponse", ("Channel", "telephone"), ("Answer", "later"));

        Assert.Equal(MatchState.Unanswered, await scene.StateAsync(match));
    }

    [Fact]
    public async Task Get_ByAColleagueOrAnotherStructure_IsNotFound()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var stranger = await CounsellorScene.CreateAsync(portal);
        var colleague = await scene.ColleagueAsync();
        var match = await scene.MatchAsync(MatchState.Offered);

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/propositions/{match.Id}/reponse")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync($"/propositions/{match.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync($"/propositions/{match.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync($"/propositions/{match.Id}/reponse")).StatusCode);
    }

    private async Task<(CounsellorScene Scene, Guid Match)> ValidatedWithoutEmailAsync()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(of: r => r.WithoutEmail());
        await portal.Db.ValidateMatchesAsync(scene.Counsellor.Id, [match.Id], new MatchSettings(), portal.Clock.GetUtcNow());
        return (scene, match.Id);
    }

    private static Task<string> StateAsync(CounsellorScene scene, Guid match) =>
        scene.ReadAsync<string>("select state from match where id = @match", new { match });
}
