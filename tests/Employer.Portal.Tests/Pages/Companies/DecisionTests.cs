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
        var draft = await portal.Data.CreateOpeningAsync(o => o.By(company).InState("draft"));
        await portal.Data.CreateOpeningAsync(o => o.Spotted("Reliure Hirondelle"));
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
        await OffersWhatARefusedCompanyCanDoAsync(recruiter, $"/mes-offres/{draft.Id}");

        var again = await client.FollowAsync(await client.PostFormAsync($"/entreprises/{company.Id}", "form[action*='handler=Reconsider']"));
        Assert.NotNull(again.QuerySelector("form[action$=approuver]"));
    }

    private static async Task OffersWhatARefusedCompanyCanDoAsync(PortalClient recruiter, string draft)
    {
        var own = (await recruiter.PageAsync(draft)).QuerySelector("main")!;
        Assert.NotNull(own.QuerySelector("a[href$=modifier]"));
        Assert.DoesNotContain("envoyer", Plain(own.QuerySelector(".title-row")), StringComparison.Ordinal);
        Assert.Null(own.QuerySelector("form[action$='handler=Review']"));
        var spotted = (await recruiter.PageAsync("/mes-offres/reperees?nom=hirondelle")).QuerySelector("main")!;
        Assert.Contains("Reliure Hirondelle", Plain(spotted), StringComparison.Ordinal);
        Assert.Null(spotted.QuerySelector("form[method=post]"));
        var commitments = (await recruiter.PageAsync("/mes-engagements")).QuerySelector("main")!;
        Assert.Null(commitments.QuerySelector("a[href$=nouvel-engagement]"));
        Assert.Contains("n’a pas accepté votre entreprise", Plain(commitments), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await recruiter.GetAsync("/mes-engagements/nouvel-engagement")).StatusCode);
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
