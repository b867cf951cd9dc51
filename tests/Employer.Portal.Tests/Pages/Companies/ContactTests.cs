using System.Net;
using Dapper;
using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Company;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Testing.Builders;
using Npgsql;

namespace Employer.Portal.Tests.Pages.Companies;

[Collection(PortalTests.Name)]
public sealed class ContactTests(PortalFixture portal)
{
    private static string Address(TestCompany company) => $"/entreprises/{company.Id}";

    private static Task<HttpResponseMessage> LogAsync(PortalClient client, TestCompany company, params (string, string?)[] fields) =>
        client.SubmitToAsync(Address(company), "?handler=Contact", fields);

    [Fact]
    public async Task Contact_IsSeenByTheOthersAndTheCoordination_NeverByTheCompany()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var adviser = await portal.SignInAsAsync(Roles.CompanyAdviser);

        await adviser.FollowAsync(await LogAsync(adviser, company, ("Contact.Note", "Cherche des caristes au printemps.")));

        foreach (var role in new[] { Roles.CompanyAdviser, Roles.Coordinator })
        {
            var other = await portal.SignInAsAsync(role);
            var page = await other.PageAsync(Address(company));
            Assert.Contains("Cherche des caristes", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("form[action*='handler=Erase']"));
        }

        var recruiter = await portal.SignInAsAsync(company);
        foreach (var address in new[] { "/accueil", "/equipe", "/mes-offres", "/candidats", "/mes-engagements" })
            Assert.DoesNotContain("Cherche des caristes", (await recruiter.PageAsync(address)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await recruiter.GetAsync(Address(company))).StatusCode);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            portal.Db.AsCompanyAsync(company.Id, scope => scope.ExecuteScalarAsync<long>("select count(*) from company_contact")));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory]
    [InlineData("Contact.Note", "", "Écrivez en une phrase")]
    [InlineData("Contact.Channel", "pigeon", "Dites comment")]
    [InlineData("Contact.HeldOn.Annee", "2099", "dans l’avenir")]
    public async Task Contact_SomethingWrong_SaysItAndKeepsTheInput(string field, string value, string message)
    {
        var company = await portal.Data.CreateCompanyAsync();
        var adviser = await portal.SignInAsAsync(Roles.CompanyAdviser);
        (string Name, string? Value)[] fields = [("Contact.Note", "À rappeler."), (field, value)];

        var page = await PortalClient.DocumentAsync(await LogAsync(adviser, company, [.. fields.Where(f => f.Name != field), (field, value)]));

        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main details[open] .error-summary"));
        if (field != "Contact.Note")
            Assert.Contains("À rappeler.", page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_OwnContact_IsGone_AnothersIsNot()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var adviser = await portal.SignInAsAsync(Roles.CompanyAdviser);
        var other = await portal.SignInAsAsync(Roles.CompanyAdviser);
        await LogAsync(adviser, company, ("Contact.Note", "Appel bref."));
        var page = await adviser.PageAsync(Address(company));
        var erase = page.QuerySelector("form[action*='handler=Erase']")!.GetAttribute("action")!;
        var token = (await other.PageAsync(Address(company))).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.PostAsync(new Uri(erase, UriKind.Relative), form)).StatusCode);
        var after = await adviser.FollowAsync(await adviser.PostFormAsync(Address(company), "form[action*='handler=Erase']"));

        Assert.DoesNotContain("Appel bref.", after.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contact_WithACompanyThatIsNotThere_DoesNotExist()
    {
        var adviser = await portal.SignInAsAsync(Roles.CompanyAdviser);

        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync($"/entreprises/{Guid.CreateVersion7()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync($"/entreprises/{Guid.CreateVersion7()}/nouvelle-offre")).StatusCode);
    }
}
