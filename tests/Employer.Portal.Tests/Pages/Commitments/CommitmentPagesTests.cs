using System.Net;
using Dapper;
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
    public async Task Propose_LimitedToContractsAndOccupations_KeepsBoth()
    {
        await portal.Data.CreateOpeningAsync(); // brings the occupation
        var company = await portal.Data.CreateCompanyAsync();
        var client = await portal.SignInAsAsync(company);
        const string address = "/mes-engagements/nouvel-engagement";

        var wrong = await PortalClient.DocumentAsync(await client.PostFormAsync(
            address, "main form[method=post]", ("Input.Quantity", "5"), ("Input.Occupations", "xzqwk")));
        Assert.Contains("Aucun métier ne ressemble à « xzqwk »", wrong.QuerySelector(".error-summary")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("xzqwk", wrong.QuerySelector("textarea[name='Input.Occupations']")!.TextContent, StringComparison.Ordinal);

        await client.FollowAsync(await client.PostFormAsync(
            address, "main form[method=post]", ("Input.Quantity", "5"), ("Input.Occupations", "N1103\r\nn1103"), ("Input.Contracts", "cdi")));
        await using var connection = await portal.Db.OpenConnectionAsync();
        Assert.Equal("N1103 cdi", await connection.QuerySingleAsync<string>(
            "select array_to_string(occupation_codes || contracts, ' ') from hiring_commitment where company_id = @Id", company));
    }

    [Fact]
    public async Task Details_OfAnotherCompany_DoesNotExist()
    {
        var theirs = await portal.Data.CreateCommitmentAsync();
        var client = await portal.SignInAsAsync(await portal.Data.CreateCompanyAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/mes-engagements/{theirs.Id}")).StatusCode);
    }
}
