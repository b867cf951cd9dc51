using System.Net;
using AngleSharp.Html.Dom;
using Employer.Portal.Tests.Infrastructure;
using Matching.Engine.Domain;

namespace Employer.Portal.Tests.Pages.Matches;

[Collection(PortalTests.Name)]
public sealed class ReviewTests(PortalFixture portal)
{
    private const string Reasons = """
        [{"kind":"fits","code":"occupation","text":"Métier souhaité en premier choix"},
         {"kind":"fits","code":"travel","text":"Environ 22 min en transports en commun aux horaires du poste (limite : 45 min)"},
         {"kind":"missing","code":"licence","text":"Permis B demandé : non"},
         {"kind":"strength","code":"","text":"Souhaite exercer ce métier"}]
        """;

    [Fact]
    public async Task Get_ProposedPeople_ShowsReasonsAndNeverTheScore()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync(reasons: Reasons);

        var page = await scene.Browser.PageAsync("/validations");

        var card = page.QuerySelector($"#p-{match.Id}")!;
        Assert.Contains(match.Resident.LastName, card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Métier souhaité en premier choix", card.QuerySelector(".reasons .fit")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Permis B demandé", card.QuerySelector(".reasons .gap-missing")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("22 min en transports en commun", card.QuerySelector(".proposal-facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("0,5", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("score", page.Body!.InnerHtml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_NothingWaiting_SaysWhatWillAppear()
    {
        var scene = await CounsellorScene.CreateAsync(portal);

        Assert.Contains("Rien à valider", (await scene.Browser.PageAsync("/validations")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnotherCounsellorsPeople_AreNotThere()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync();

        Assert.Null((await (await scene.ColleagueAsync()).PageAsync("/validations")).QuerySelector($"#p-{match.Id}"));
    }

    [Fact]
    public async Task Validate_OneCard_ConfirmsAndCanBeUndone()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync();

        var after = await scene.Browser.FollowAsync(await scene.Browser.PostFormAsync("/validations", $"#p-{match.Id} form"));

        Assert.Equal(MatchState.Validated, await scene.StateAsync(match));
        Assert.Contains($"{match.Resident.FirstName} {match.Resident.LastName}", after.QuerySelector(".band-yes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Le message part dans 10\u00A0minutes", after.QuerySelector(".band-yes")!.TextContent, StringComparison.Ordinal);
        await scene.Browser.SubmitAsync((IHtmlFormElement)after.QuerySelector(".band-yes form")!);
        Assert.Equal(MatchState.Proposed, await scene.StateAsync(match));
    }

    [Fact]
    public async Task Validate_SeveralTicked_ValidatesThemAtOnce()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var (first, second) = (await scene.MatchAsync(), await scene.MatchAsync(of: r => r.WithoutEmail()));
        var token = await TokenAsync(scene);

        var response = await scene.Browser.Http.PostAsync(new Uri("/validations/valider", UriKind.Relative), new FormUrlEncodedContent(
            [new("ids", $"{first.Id}"), new("ids", $"{second.Id}"), token]));

        var band = (await scene.Browser.FollowAsync(response)).QuerySelector(".band-yes")!.TextContent;
        Assert.Contains("2\u00A0propositions validées", band, StringComparison.Ordinal);
        Assert.Contains("de vive voix", band, StringComparison.Ordinal);
        Assert.Equal((MatchState.Validated, MatchState.Validated), (await scene.StateAsync(first), await scene.StateAsync(second)));
    }

    [Fact]
    public async Task Refuse_WithoutAReason_AsksForItAndKeepsTheSentence()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync();
        var token = await TokenAsync(scene);

        var response = await scene.Browser.Http.PostAsync(new Uri("/validations/refuser", UriKind.Relative), new FormUrlEncodedContent(
            [new("ids", $"{match.Id}"), new("sentence", "Pas de bus le soir."), token]));

        var page = await PortalClient.DocumentAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Choisissez une raison", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Pas de bus le soir.", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value.Trim());
        Assert.Equal(MatchState.Proposed, await scene.StateAsync(match));

        var again = (IHtmlFormElement)page.QuerySelector("main form")!;
        await scene.Browser.SubmitAsync(again, ("Reason", "not_mobile"));
        Assert.Equal(MatchState.Refused, await scene.StateAsync(match));
    }

    [Fact]
    public async Task Refuse_TickedPeople_AskedOnceForAllWithTheReadySentence()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var (first, second) = (await scene.MatchAsync(), await scene.MatchAsync());

        var response = await scene.Browser.Http.PostAsync(new Uri("/validations/refuser?handler=Selection", UriKind.Relative), new FormUrlEncodedContent(
            [new("ids", $"{first.Id}"), new("ids", $"{second.Id}"), await TokenAsync(scene)]));
        var asked = await PortalClient.DocumentAsync(response);
        Assert.Null(asked.QuerySelector(".error-summary"));
        await scene.Browser.SubmitAsync((IHtmlFormElement)asked.QuerySelector("main form")!, ("Reason", "training_first"));

        Assert.Equal((MatchState.Refused, MatchState.Refused), (await scene.StateAsync(first), await scene.StateAsync(second)));
        Assert.Equal("La personne suit d’abord une formation.", await scene.ReadAsync<string>("select text from match_remark where match_id = @Id", first));
    }

    [Fact]
    public async Task Postpone_ForAWeek_LeavesTheQueueUntilThen()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync();
        var token = await TokenAsync(scene);

        var response = await scene.Browser.Http.PostAsync(new Uri("/validations/reporter", UriKind.Relative), new FormUrlEncodedContent(
            [new("ids", $"{match.Id}"), new("days", "7"), token]));

        var page = await scene.Browser.FollowAsync(response);
        Assert.Null(page.QuerySelector($"#p-{match.Id}"));
        Assert.Contains("1er\u00A0décembre", page.QuerySelector(".plain-list")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24", "11", "2026")]
    [InlineData("1", "6", "2027")]
    public async Task Postpone_TodayOrTooFar_IsRefused(string day, string month, string year)
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var match = await scene.MatchAsync();

        var response = await scene.Browser.PostFormAsync(
            $"/validations/reporter?ids={match.Id}", ("Until.Jour", day), ("Until.Mois", month), ("Until.Annee", year));

        Assert.NotNull((await PortalClient.DocumentAsync(response)).QuerySelector(".error-summary"));
        Assert.Null(await scene.ReadAsync<DateOnly?>("select postponed_until from match where id = @Id", match));
    }

    [Fact]
    public async Task Validate_AnotherCounsellorsMatch_ChangesNothing()
    {
        var (mine, other) = (await CounsellorScene.CreateAsync(portal), await CounsellorScene.CreateAsync(portal));
        await mine.MatchAsync();
        var theirs = await other.MatchAsync();

        await mine.Browser.Http.PostAsync(new Uri("/validations/valider", UriKind.Relative), new FormUrlEncodedContent(
            [new("ids", $"{theirs.Id}"), await TokenAsync(mine)]));

        Assert.Equal(MatchState.Proposed, await other.StateAsync(theirs));
    }

    private static async Task<KeyValuePair<string, string>> TokenAsync(CounsellorScene scene)
    {
        var input = (IHtmlInputElement)(await scene.Browser.PageAsync("/validations")).QuerySelector("input[name=__RequestVerificationToken]")!;
        return KeyValuePair.Create(input.Name!, input.Value);
    }
}
