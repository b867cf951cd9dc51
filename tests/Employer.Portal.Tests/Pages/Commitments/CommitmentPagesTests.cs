using System.Net;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Company;
using Matching.Testing.Builders;

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
    public async Task Public_OfOneFirm_SaysNeitherForWhomNorHowManyNorLate()
    {
        var quiet = await portal.Data.CreateCommitmentAsync(c => c.ForPriorityDistricts().Promising(6).From(new(2025, 6, 1), new(2026, 6, 1)));
        await portal.Data.CreateCommitmentAsync(c => c.By(quiet.Company).Promising(77, "work_study"));
        var open = await portal.Data.CreateCommitmentAsync(c => c.Promising(8).From(new(2025, 6, 1), new(2026, 6, 1)).WithPublicOutcome());
        foreach (var company in new[] { quiet.Company, open.Company })
            await (await portal.SignInAsAsync(company)).SubmitToAsync("/mes-engagements", "?handler=Public");

        var page = await portal.Anonymous().PageAsync("/engagements");

        var card = Card(quiet);
        Assert.DoesNotContain("quartier", card, StringComparison.Ordinal);
        Assert.DoesNotContain("6", card.Replace(quiet.Company.Name, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("77", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("retard", card, StringComparison.Ordinal);
        Assert.Contains("0 sur 8 embauches promises", Card(open), StringComparison.Ordinal);
        Assert.Contains("En retard", Card(open), StringComparison.Ordinal);

        string Card(TestCommitment of) => page.QuerySelectorAll(".card")
            .Single(c => c.QuerySelector("h2")!.TextContent.Replace('\u00A0', ' ') == of.Company.Name).TextContent.Replace('\u00A0', ' ');
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("recruiter", false)]
    [InlineData("counsellor", false)]
    [InlineData("company_adviser", true)]
    [InlineData("coordinator", true)]
    public async Task All_AreForCompanyRelationsOnly(string? role, bool reads)
    {
        var silent = await portal.Data.CreateCommitmentAsync();
        var client = role is null ? portal.Anonymous() : await portal.SignInAsAsync(role);

        var text = (await client.PageAsync("/engagements")).Body!.TextContent.Replace('\u00A0', ' ');

        Assert.Equal(reads, text.Contains(silent.Company.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Propose_EndBeforeStart_SaysSo_ThenIsListedAsProposed()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var client = await portal.SignInAsAsync(company);
        (string, string?)[] whole = [("Input.Quantity", "5"), ("Input.EndsOn.Annee", "2020")];

        var wrong = await PortalClient.DocumentAsync(await client.PostFormAsync("/mes-engagements/nouvel-engagement", "main form[method=post]", whole));
        Assert.Contains("La fin tombe avant le début", wrong.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var past = await PortalClient.DocumentAsync(await client.PostFormAsync(
            "/mes-engagements/nouvel-engagement", "main form[method=post]",
            ("Input.Quantity", "5000"), ("Input.StartsOn.Annee", "2000"), ("Input.EndsOn.Annee", "2001")));
        var told = past.QuerySelector(".error-summary")!.TextContent.Replace('\u00A0', ' ');
        Assert.Contains("Le début est trop ancien", told, StringComparison.Ordinal);
        Assert.Contains("La fin est déjà passée", told, StringComparison.Ordinal);
        Assert.Contains("entre 1 et 1", told, StringComparison.Ordinal);
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
