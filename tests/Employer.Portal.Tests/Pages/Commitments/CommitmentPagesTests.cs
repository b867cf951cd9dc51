using System.Net;
using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Company;

namespace Employer.Portal.Tests.Pages.Commitments;

[Collection(PortalTests.Name)]
public sealed class CommitmentPagesTests(PortalFixture portal)
{
    [Fact]
    public async Task Public_OnlyCompaniesThatAgreed_AreShown()
    {
        var silent = await portal.Data.CreateCommitmentAsync();
        var client = await portal.SignInAsAsync(silent.Company);
        Assert.DoesNotContain(silent.Company.Name, (await portal.Anonymous().PageAsync("/engagements")).Body!.TextContent, StringComparison.Ordinal);

        await client.FollowAsync(await client.SubmitToAsync("/mes-engagements", "?handler=Public"));

        Assert.Contains(silent.Company.Name, (await portal.Anonymous().PageAsync("/engagements")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Propose_EndBeforeStart_SaysSo_ThenIsListedAsProposed()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var client = await portal.SignInAsAsync(company);
        (string, string?)[] whole = [("Input.Quantity", "5"), ("Input.EndsOn.Annee", "2020")];

        var wrong = await PortalClient.DocumentAsync(await client.PostFormAsync("/mes-engagements/nouvel-engagement", "main form[method=post]", whole));
        Assert.Contains("La fin tombe avant le début", wrong.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("5", wrong.QuerySelector("input[name='Input.Quantity']")!.GetAttribute("value"));

        var list = await client.FollowAsync(await client.PostFormAsync("/mes-engagements/nouvel-engagement", "main form[method=post]", ("Input.Quantity", "5")));
        Assert.Contains("À contresigner", list.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_OfAnotherCompany_DoesNotExist()
    {
        var theirs = await portal.Data.CreateCommitmentAsync();
        var client = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mes-engagements/{theirs.Id}")).StatusCode);
    }
}
