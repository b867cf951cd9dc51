using System.Net;
using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Company;

[Collection(PortalTests.Name)]
public sealed class SpottedTests(PortalFixture portal)
{
    private const string Spotted = "/mes-offres/reperees";

    [Fact]
    public async Task Claim_ConfirmedByTheCoordination_BecomesOurOpening()
    {
        var opening = await portal.Data.CreateOpeningAsync(o => o.Spotted("Menuiserie Rougegorge").Titled("Menuisier au rabot"));
        var company = await portal.Data.CreateCompanyAsync(c => c.Named("Menuiserie Rougegorge"));
        var client = await portal.SignInAsAsync(company);

        var waiting = await client.FollowAsync(await client.PostFormAsync(Spotted, "main form[method=post]"));
        Assert.Contains("La coordination vérifie", waiting.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(waiting.QuerySelectorAll("main form[method=post]"));

        var coordinator = await portal.SignInAsAsync(Roles.Coordinator);
        var task = (await coordinator.PageAsync("/a-traiter")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Menuisier au rabot", StringComparison.Ordinal));
        var address = task.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("Menuiserie Rougegorge", (await coordinator.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await coordinator.FollowAsync(await coordinator.SubmitToAsync(address, "?handler=Confirm"));

        var ours = await client.PageAsync($"/mes-offres/{opening.Id}");
        Assert.Contains("Publiée", ours.QuerySelector(".title-row")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("n’attend plus de réponse", (await coordinator.PageAsync(address)).QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_Refused_IsSaidToTheCompany()
    {
        await portal.Data.CreateOpeningAsync(o => o.Spotted("Couture Alouette").Titled("Couturier en atelier"));
        var company = await portal.Data.CreateCompanyAsync();
        var client = await portal.SignInAsAsync(company);
        await client.PostFormAsync($"{Spotted}?nom=alouette", "main form[method=post]");
        var coordinator = await portal.SignInAsAsync(Roles.Coordinator);
        var task = (await coordinator.PageAsync("/a-traiter")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Couturier en atelier", StringComparison.Ordinal));

        await coordinator.SubmitToAsync(task.QuerySelector("a")!.GetAttribute("href")!, "?handler=Refuse");

        Assert.Contains("ne l’a pas reconnue", (await client.PageAsync(Spotted)).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_OfAnOpeningThatIsNotSpotted_DoesNotExist()
    {
        await portal.Data.CreateOpeningAsync(o => o.Spotted("Jardinerie Mésange"));
        var theirs = await portal.Data.CreateOpeningAsync();
        var client = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());
        var token = (await client.PageAsync($"{Spotted}?nom=jardinerie")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        var response = await client.Http.PostAsync(new Uri($"{Spotted}?handler=Claim&id={theirs.Id}", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
