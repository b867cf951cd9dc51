using System.Net;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Company;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Companies;

[Collection(PortalTests.Name)]
public sealed class NewOpeningTests(PortalFixture portal)
{
    private static readonly (string, string?)[] Short =
    [
        ("Input.Title", "Aide de quai"), ("Input.Occupation", "N1103"), ("Input.Contract", "cdd"),
    ];

    private async Task<T?> AskAsync<T>(string sql, object values)
    {
        await using var connection = await portal.Db.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, values);
    }

    [Fact]
    public async Task Prepare_BecomesTheCompanysDraft_ThatOnlyTheCompanyPublishes()
    {
        await portal.Data.CreateOpeningAsync(); // brings the occupation
        var company = await portal.Data.CreateCompanyAsync();
        var adviser = await portal.SignInAsAsync(Roles.CompanyAdviser);

        var shown = await adviser.FollowAsync(await adviser.SubmitToAsync($"/entreprises/{company.Id}/nouvelle-offre", "?handler=Publish", Short));

        var line = Assert.Single(shown.QuerySelectorAll(".task-text"), t => t.TextContent.Contains("Aide de quai", StringComparison.Ordinal));
        Assert.Null(line.QuerySelector("a")); // a draft is the company's: nowhere to read it here
        Assert.Equal("draft", await AskAsync<string>("select state from opening where company_id = @Id", company));
        Assert.Equal("company_adviser", await AskAsync<string>(
            "select e.actor from opening_event e join opening o on o.id = e.opening_id where o.company_id = @Id", company));
        Assert.Equal(1, await AskAsync<long>("select count(*) from message where account_id = @RecruiterId and kind = 'opening_to_check_for_company'", company));

        var recruiter = await portal.SignInAsAsync(company);
        var id = await AskAsync<Guid>("select id from opening where company_id = @Id", company);
        Assert.Contains("préparée par la Cité", (await recruiter.PageAsync("/mes-offres")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a préparé cette offre pour vous", (await recruiter.PageAsync($"/mes-offres/{id}")).QuerySelector(".band")!.TextContent, StringComparison.Ordinal);
        await recruiter.FollowAsync(await recruiter.SubmitToAsync(
            $"/mes-offres/{id}/modifier", "?handler=Publish", ("Input.HoursPerWeek", "35"), ("Input.Schedules", "day"), ("Input.PayMin", "1 850"),
            ("Input.ContractMonths", "6"), ("Input.Description", "Charger et décharger les camions, en équipe de quatre personnes.")));
        Assert.Equal("published", await AskAsync<string>("select state from opening where id = @id", new { id }));
    }

    [Fact]
    public async Task Prepare_WithoutTitle_SaysItAndKeepsNothing()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var adviser = await portal.SignInAsAsync(Roles.CompanyAdviser);

        var page = await PortalClient.DocumentAsync(
            await adviser.SubmitToAsync($"/entreprises/{company.Id}/nouvelle-offre", "?handler=Publish", ("Input.Contract", "cdi")));

        Assert.Contains("Indiquez l’intitulé du poste", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync<long>("select count(*) from opening where company_id = @Id", company));
    }

    [Fact]
    public async Task Prepare_OverAnotherCompanysOpening_ChangesNothing()
    {
        var theirs = await portal.Data.CreateOpeningAsync();
        var company = await portal.Data.CreateCompanyAsync();
        var adviser = await portal.SignInAsAsync(Roles.CompanyAdviser);

        var response = await adviser.SubmitToAsync(
            $"/entreprises/{company.Id}/nouvelle-offre", "?handler=Publish", [.. Short, ("Input.Id", theirs.Id.ToString())]);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(theirs.Title, await AskAsync<string>("select title from opening where id = @Id", theirs));
    }

    [Fact]
    public async Task OwnDraftOfACompany_IsNotShownToAdvisers()
    {
        var company = await portal.Data.CreateCompanyAsync();
        await portal.Data.CreateOpeningAsync(o => o.By(company).InState("draft").Titled("Brouillon secret"));
        var adviser = await portal.SignInAsAsync(Roles.CompanyAdviser);

        Assert.DoesNotContain("Brouillon secret", (await adviser.PageAsync($"/entreprises/{company.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }
}
