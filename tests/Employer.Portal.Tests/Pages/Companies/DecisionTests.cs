using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Companies;

[Collection(PortalTests.Name)]
public sealed class DecisionTests(PortalFixture portal)
{
    private static string Plain(AngleSharp.Dom.IElement? element) => element!.TextContent.Replace('\u00A0', ' ');

    [Fact]
    public async Task Trust_AsksWhy_ThenTheCompanysButtonSaysPublier()
    {
        await portal.Data.CreateOpeningAsync(); // brings the occupation
        var company = await portal.Data.CreateCompanyAsync(c => c.NotTrusted());
        var recruiter = await portal.SignInAsAsync(company);
        const string button = "form.form-wide button.btn-primary";
        Assert.Equal("Envoyer à la coordination", Plain((await recruiter.PageAsync("/mes-offres/nouvelle")).QuerySelector(button)).Trim());
        var client = await portal.SignInAsAsync(Roles.Coordinator);
        var address = $"/entreprises/{company.Id}/publication-directe";

        var missing = await PortalClient.DocumentAsync(await client.PostFormAsync(address, "main form[method=post]"));
        Assert.Contains("Écrivez en une phrase", Plain(missing.QuerySelector(".error-summary")), StringComparison.Ordinal);
        var page = await client.FollowAsync(await client.PostFormAsync(address, "main form[method=post]", ("Why", "Dix offres sans remarque")));

        Assert.Contains("Publication directe accordée", Plain(page.QuerySelector("main")), StringComparison.Ordinal);
        Assert.Contains("Dix offres sans remarque", Plain(page.QuerySelector("main")), StringComparison.Ordinal);
        Assert.Equal("Publier l’offre", Plain((await recruiter.PageAsync("/mes-offres/nouvelle")).QuerySelector(button)).Trim());
    }

    [Fact]
    public async Task Refuse_AsksWhy_ThenTheCompanyKeepsDraftsOnly_UntilReconsidered()
    {
        var company = await portal.Data.CreateCompanyAsync();
        var client = await portal.SignInAsAsync(Roles.Coordinator);
        var address = $"/entreprises/{company.Id}/refuser";

        var missing = await PortalClient.DocumentAsync(await client.PostFormAsync(address, "main form[method=post]", ("Note", "Rappelez-nous.")));
        Assert.Contains("Choisissez une raison", Plain(missing.QuerySelector(".error-summary")), StringComparison.Ordinal);
        Assert.Equal("Rappelez-nous.", missing.QuerySelector("textarea[name=Note]")!.TextContent.Trim());
        var page = await client.FollowAsync(await client.PostFormAsync(address, "main form[method=post]", ("Reason", "duplicate")));
        Assert.Contains("Refusée le", Plain(page.QuerySelector("main")), StringComparison.Ordinal);

        var recruiter = await portal.SignInAsAsync(company);
        Assert.Contains("n’a pas accepté votre entreprise", Plain((await recruiter.PageAsync("/accueil")).QuerySelector("main")), StringComparison.Ordinal);
        var form = await recruiter.PageAsync("/mes-offres/nouvelle");
        Assert.Contains("n’a pas accepté votre entreprise", Plain(form.QuerySelector("main")), StringComparison.Ordinal);
        Assert.Null(form.QuerySelector("button[formaction*='Publish']"));
        Assert.NotNull(form.QuerySelector("button[formaction*='Draft']"));

        var again = await client.FollowAsync(await client.PostFormAsync($"/entreprises/{company.Id}", "form[action*='handler=Reconsider']"));
        Assert.NotNull(again.QuerySelector("form[action$=approuver]"));
    }

    [Theory]
    [InlineData("refuser")]
    [InlineData("publication-directe")]
    public async Task Decide_ByAnAdviser_IsRefused(string act)
    {
        var company = await portal.Data.CreateCompanyAsync(c => c.NotApproved());
        var client = await portal.SignInAsAsync(Roles.CompanyAdviser);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await client.GetAsync($"/entreprises/{company.Id}/{act}")).StatusCode);
        Assert.Null((await client.PageAsync($"/entreprises/{company.Id}")).QuerySelector($"a[href$={act}]"));
    }
}
