using System.Net;
using AngleSharp.Html.Dom;
using Dapper;
using Employer.Portal.Pages.Offer;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Offers;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages.Offer;

[Collection(PortalTests.Name)]
public sealed class IndexTests(PortalFixture portal)
{
    private const string YesForm = "form[action*='handler=Yes']";
    private const string NoForm = "form[action*='handler=No']";
    private const string CallForm = "form[action*='handler=Call']";

    private readonly PortalClient candidate = portal.Anonymous();

    [Fact]
    public async Task Get_Link_ShowsTheOfferAndWhyButNothingThatIsMissing()
    {
        var (match, address) = await OfferedAsync();

        var response = await candidate.GetAsync(address);
        var page = await PortalClient.DocumentAsync(response);

        var text = page.QuerySelector("main")!.TextContent;
        Assert.Equal(match.Opening.Title, page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains(match.Opening.Company!.Name, text, StringComparison.Ordinal);
        Assert.Contains("Métier recherché", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Permis B", text, StringComparison.Ordinal);
        Assert.Contains(Consent.Text, text, StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Get_OpeningWithHours_SaysWhenTheWorkBegins()
    {
        var opening = await portal.Data.CreateOpeningAsync(o => o.WithSchedules("early").Between(new(5, 0), new(13, 0)));
        var (_, address) = await LinkAsync(await portal.Data.CreateMatchAsync(m => m.InState(MatchState.Offered).For(opening)));

        var page = await PortalClient.DocumentAsync(await candidate.GetAsync(address));

        Assert.Contains("de 5\u00A0h à 13\u00A0h, tôt le matin", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_BehindTheLink_BecomesATaskAndLeadsBack()
    {
        var (match, address) = await OfferedAsync();
        var report = (await candidate.PageAsync(address)).QuerySelector("a[href$='/signaler']")!.GetAttribute("href")!;

        var response = await candidate.PostFormAsync(report, "main form[method=post]", ("Input.Reason", "misleading"));

        Assert.Equal(address, response.Headers.Location!.ToString());
        Assert.Equal("no-referrer", (await candidate.GetAsync(report)).Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await candidate.GetAsync("/reponse/inconnu/signaler")).StatusCode);
        await using var connection = await portal.Db.OpenConnectionAsync();
        Assert.Equal(1, await connection.QuerySingleAsync<long>("select count(*) from opening_report where opening_id = @Id", match.Opening));
    }

    [Fact]
    public async Task GetAndHead_Link_WriteNothing()
    {
        var (_, address) = await OfferedAsync();
        await candidate.GetAsync(address);
        var before = await CountsAsync();

        Assert.Equal(HttpStatusCode.OK, (await candidate.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await candidate.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, address))).StatusCode);
        await candidate.GetAsync($"{address}?handler=Yes&Consents=true");

        Assert.Equal(before, await CountsAsync());
    }

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData(")")]
    [InlineData("%3E")]
    [InlineData("%3E.")]
    [InlineData("%C2%BB")]
    public async Task Link_WithTheSignAfterItTakenForAPartOfIt_StillAnswers(string sign)
    {
        var (match, address) = await OfferedAsync();
        var before = await CountsAsync();

        Assert.Equal(HttpStatusCode.OK, (await candidate.GetAsync(address + sign)).StatusCode);
        Assert.Equal(before, await CountsAsync());
        await candidate.FollowAsync(await candidate.PostFormAsync(address + sign, YesForm, ("Consents", "true")));

        Assert.Equal(MatchState.Accepted, await portal.Data.StateOfAsync(match));
    }

    [Fact]
    public async Task Link_WithALetterMore_IsNotFound()
    {
        var (_, address) = await OfferedAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await candidate.GetAsync(address + "a")).StatusCode);
    }

    [Fact]
    public async Task Post_YesWithTheBoxTicked_IsRecordedAndSaid()
    {
        var (match, address) = await OfferedAsync();

        var page = await candidate.FollowAsync(await candidate.PostFormAsync(address, YesForm, ("Consents", "true")));

        Assert.Equal(MatchState.Accepted, await portal.Data.StateOfAsync(match));
        Assert.Contains("Vous avez dit oui", page.QuerySelector(".title-lead")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(YesForm));
        Assert.NotNull(page.QuerySelector(NoForm));
    }

    [Fact]
    public async Task Post_YesWithoutTheBox_SaysWhyAndRecordsNothing()
    {
        var (match, address) = await OfferedAsync();

        var page = await PortalClient.DocumentAsync(await candidate.PostFormAsync(address, YesForm));

        Assert.Equal(MatchState.Offered, await portal.Data.StateOfAsync(match));
        Assert.Contains("cochez la case", page.QuerySelector(".field-message")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoWithAReason_CanBeChangedToYes()
    {
        var (match, address) = await OfferedAsync();

        var page = await candidate.FollowAsync(await candidate.PostFormAsync(address, NoForm, ("Reason", "too_far")));
        Assert.Equal(MatchState.Declined, await portal.Data.StateOfAsync(match));
        Assert.Contains("C’est trop loin", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await candidate.SubmitAsync((IHtmlFormElement)page.QuerySelector(YesForm)!, ("Consents", "true"));
        Assert.Equal(MatchState.Accepted, await portal.Data.StateOfAsync(match));
    }

    [Fact]
    public async Task Post_NoWithoutAReason_OffersNotToSay()
    {
        var (match, address) = await OfferedAsync();

        var page = await PortalClient.DocumentAsync(await candidate.PostFormAsync(address, NoForm));

        Assert.Equal(MatchState.Offered, await portal.Data.StateOfAsync(match));
        Assert.Contains("Je préfère ne pas le dire", page.QuerySelector(".field-message")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CallMe_IsSaidAndNotAskedTwice()
    {
        var (match, address) = await OfferedAsync();

        var page = await candidate.FollowAsync(await candidate.PostFormAsync(address, CallForm));

        Assert.Equal(MatchState.Offered, await portal.Data.StateOfAsync(match));
        Assert.Contains("Vous avez demandé à être appelé(e)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(CallForm));
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        var (match, address) = await OfferedAsync();

        var response = await candidate.Http.PostAsync(
            new Uri($"{address}?handler=Yes", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("Consents", "true")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(MatchState.Offered, await portal.Data.StateOfAsync(match));
    }

    [Theory]
    [InlineData(MatchState.Introduced, "L’entreprise a vos coordonnées")]
    [InlineData(MatchState.Hired, "Vous êtes embauché(e)")]
    [InlineData(MatchState.NotRetained, "L’entreprise n’a pas donné suite")]
    [InlineData(MatchState.Withdrawn, "Proposition annulée")]
    public async Task Get_AfterTheIntroduction_SaysWhereItStandsAndWhomToContact(string state, string words)
    {
        var (_, address) = await OfferedAsync(state);

        var page = await candidate.PageAsync(address);

        Assert.Equal(words, page.QuerySelector(".title-lead")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href^='mailto:']"));
    }

    [Fact]
    public async Task Get_UnknownExpiredAndRevokedLinks_CannotBeToldApart()
    {
        var (match, revoked) = await OfferedAsync();
        await using (var connection = await portal.Db.OpenConnectionAsync())
            await connection.ExecuteAsync("update answer_link set revoked_at = now() where match_id = @Id", match);
        var expired = Links.Answer(await portal.Db.CreateAnswerLinkAsync(match.Id, portal.Clock.GetUtcNow().AddSeconds(-1), portal.Clock.GetUtcNow().AddDays(-1)));

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var address in new[] { revoked, expired, Links.Answer(new string('A', 43)), Links.Answer("x") })
        {
            var response = await candidate.GetAsync(address);
            answers.Add((response.StatusCode, (await PortalClient.DocumentAsync(response)).QuerySelector("main")!.InnerHtml));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.NotFound, answers[0].Item1);
        Assert.Contains("Ce lien ne fonctionne pas", answers[0].Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NotExact_ContestsTheAbsenceThatTheCompanySaid()
    {
        var (match, address) = await LinkAsync(await portal.Data.CreateMatchAsync(m => m.NotRetainedFor(Reasons.DidNotCome)));

        var page = await candidate.FollowAsync(await candidate.PostFormAsync(address, "form[action*='handler=Contest']"));

        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Contains("C’est contesté", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MatchState.NotRetained, await portal.Data.StateOfAsync(match));
    }

    private async Task<(TestMatch Match, string Address)> OfferedAsync(string state = MatchState.Offered) =>
        await LinkAsync(await portal.Data.CreateMatchAsync(state));

    private async Task<(TestMatch Match, string Address)> LinkAsync(TestMatch match)
    {
        var now = portal.Clock.GetUtcNow();
        return (match, Links.Answer(await portal.Db.CreateAnswerLinkAsync(match.Id, now.AddDays(30), now)));
    }

    /// <summary>How many rows every table has, and what the sequence of changes has reached.</summary>
    private async Task<string> CountsAsync()
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        var tables = await connection.QueryAsync<string>("select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1");
        var counts = new List<string>();
        foreach (var table in tables)
            counts.Add($"{table} {await connection.ExecuteScalarAsync<string>($"select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from {table}")}");
        return string.Join('\n', counts);
    }
}
