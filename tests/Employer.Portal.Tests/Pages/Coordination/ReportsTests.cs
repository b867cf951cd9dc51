using System.Net;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;
using Matching.Testing.Builders;

namespace Employer.Portal.Tests.Pages.Coordination;

[Collection(PortalTests.Name)]
public sealed class ReportsTests(PortalFixture portal)
{
    private static string Plain(AngleSharp.Dom.IElement? element) => element!.TextContent.Replace('\u00A0', ' ');

    private static Task<HttpResponseMessage> ReportAsync(PortalClient client, TestOpening opening, params (string, string?)[] fields) =>
        client.PostFormAsync($"/offres/{opening.Id}/signaler", "main form[method=post]", fields);

    private async Task<T> AskAsync<T>(string sql, object values)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return await connection.QuerySingleAsync<T>(sql, values);
    }

    private Task<long> CountAsync(TestOpening opening) =>
        AskAsync<long>("select coalesce(sum(times), 0) from opening_report where opening_id = @Id", opening);

    [Fact]
    public async Task Report_ByAStranger_BecomesATaskThatEndsWithTheOpeningWithdrawn()
    {
        var opening = await portal.Data.CreateOpeningAsync(o => o.Titled("Vendeur de vent"));
        var stranger = portal.Anonymous();
        var details = await stranger.PageAsync($"/offres/{opening.Id}");
        Assert.NotNull(details.QuerySelector($"a[href='/offres/{opening.Id}/signaler']"));

        var wrong = await PortalClient.DocumentAsync(await ReportAsync(stranger, opening, ("Input.Text", "On me demande 50 €.")));
        Assert.Contains("Choisissez ce qui ne va pas", Plain(wrong.QuerySelector(".error-summary")), StringComparison.Ordinal);
        Assert.Equal("On me demande 50 €.", wrong.QuerySelector("textarea")!.TextContent.Trim());
        var thanks = await stranger.FollowAsync(await ReportAsync(stranger, opening, ("Input.Reason", "asks_money"), ("Input.Text", "On me demande 50 €.")));
        Assert.Contains("Merci", Plain(thanks.QuerySelector("main, .flash, .band")!.Owner!.Body), StringComparison.Ordinal);

        var client = await portal.SignInAsAsync(Roles.Coordinator);
        var task = (await client.PageAsync("/a-traiter")).QuerySelectorAll("tbody tr").Single(r => Plain(r).Contains("Vendeur de vent", StringComparison.Ordinal));
        Assert.Contains("Offre signalée", Plain(task), StringComparison.Ordinal);
        var address = task.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("On me demande 50 €.", Plain((await client.PageAsync(address)).QuerySelector("main")), StringComparison.Ordinal);
        Assert.Contains("Suivi par", Plain((await client.FollowAsync(await client.PostFormAsync(address, "form[action*='handler=Take']"))).QuerySelector("main")), StringComparison.Ordinal);
        var unsaid = await PortalClient.DocumentAsync(await client.PostFormAsync(address, Stop("withdrawn"), ("Stop.Note", "Ne demandez rien.")));
        Assert.Contains("Choisissez une raison", Plain(unsaid.QuerySelector(".error-summary")), StringComparison.Ordinal);
        await client.FollowAsync(await client.PostFormAsync(address, Stop("withdrawn"), ("Stop.Reason", "reported"), ("Stop.Note", "Ne demandez rien.")));

        Assert.Equal("withdrawn", await AskAsync<string>("select state from opening where id = @Id", opening));
        Assert.DoesNotContain("Vendeur de vent", (await client.PageAsync("/a-traiter")).Body!.TextContent, StringComparison.Ordinal);
        var seen = await (await portal.SignInAsAsync(opening.Company!)).PageAsync($"/mes-offres/{opening.Id}");
        Assert.Contains("Ne demandez rien.", Plain(seen.QuerySelector("main")), StringComparison.Ordinal);
        Assert.Contains("a retiré cette offre", Plain(seen.QuerySelector("main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_ByAProgram_IsThankedAndNotKept()
    {
        var opening = await portal.Data.CreateOpeningAsync();

        var response = await ReportAsync(portal.Anonymous(), opening, ("Input.Reason", "misleading"), ("Input.Website", "http://x.invalid"));

        Assert.Equal($"/offres/{opening.Id}", response.Headers.Location!.ToString());
        Assert.Equal(0, await CountAsync(opening));
    }

    [Fact]
    public async Task Report_OfASpottedOpening_IsNotTheStrangersToSee()
    {
        var spotted = await portal.Data.CreateOpeningAsync(o => o.Spotted());

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync($"/offres/{spotted.Id}/signaler")).StatusCode);
    }

    [Fact]
    public async Task Report_TooOften_IsSlowedDown()
    {
        var opening = await portal.Data.CreateOpeningAsync();
        await using var host = portal.Start(builder => builder.UseSetting("RateLimits:ReportsPerMinute", "2"));
        var client = portal.Anonymous(host);

        for (var n = 0; n < 2; n++)
            Assert.Equal(HttpStatusCode.Redirect, (await ReportAsync(client, opening, ("Input.Reason", "misleading"))).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await ReportAsync(client, opening, ("Input.Reason", "misleading"))).StatusCode);
        Assert.Equal(2, await CountAsync(opening));
    }

    [Fact]
    public async Task Stop_FromTheReadingPage_OffersWhatTheTableAllows()
    {
        var opening = await portal.Data.CreateOpeningAsync();
        var client = await portal.SignInAsAsync(Roles.Coordinator);
        var address = $"/a-traiter/offres/{opening.Id}";

        await client.FollowAsync(await client.PostFormAsync(address, Stop("paused"), ("Stop.Reason", "misleading")));

        Assert.Equal("paused misleading", await AskAsync<string>(
            "select o.state || ' ' || e.reason_code from opening o join opening_event e on e.opening_id = o.id and e.to_state = 'paused' where o.id = @Id", opening));
        var page = await client.PageAsync(address);
        Assert.Null(page.QuerySelector(Stop("paused")));
        Assert.NotNull(page.QuerySelector(Stop("withdrawn")));
        var home = await (await portal.SignInAsAsync(opening.Company!)).PageAsync("/accueil");
        Assert.Contains("à corriger, mise en pause", Plain(home.QuerySelector(".counts")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_ThatTheCompanyHasNotHandedIn_IsNotTheCoordinationsToRead()
    {
        var draft = await portal.Data.CreateOpeningAsync(o => o.InState("draft"));
        var client = await portal.SignInAsAsync(Roles.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/a-traiter/offres/{draft.Id}")).StatusCode);
    }

    private static string Stop(string to) => $"form:has(input[name='Stop.To'][value={to}])";
}
