using Employer.Portal.Tests.Infrastructure;
using Matching.Data.Accounts;

namespace Employer.Portal.Tests.Pages.Accounts;

[Collection(PortalTests.Name)]
public sealed class IndexTests(PortalFixture portal)
{
    [Fact]
    public async Task Get_SearchAndRole_NarrowTheList()
    {
        var company = await portal.Data.CreateCompanyAsync(c => c.Named("Ateliers du Manet"));
        var client = await portal.SignInAsAsync(Roles.Administrator);

        var found = await client.PageAsync("/utilisateurs?q=ateliers+du+manet&role=recruiter");
        var none = await client.PageAsync("/utilisateurs?q=ateliers+du+manet&role=counsellor");

        Assert.Contains(company.RecruiterEmail, Assert.Single(found.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Aucun compte ne correspond", none.QuerySelector(".empty h2")!.TextContent);
    }

    [Fact]
    public async Task Get_PercentSign_IsNoWildcard()
    {
        var page = await (await portal.SignInAsAsync(Roles.Administrator)).PageAsync("/utilisateurs?q=%25");
        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task Get_LongList_SecondPageHoldsOthers()
    {
        for (var i = 0; i <= AccountsFilter.PageSize; i++)
            await portal.Data.CreateCoordinatorAsync();
        var client = await portal.SignInAsAsync(Roles.Administrator);

        var first = await client.PageAsync("/utilisateurs?role=coordinator");
        var second = await client.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal("2", second.QuerySelector(".pages [aria-current]")!.TextContent);
        Assert.Empty(Addresses(first).Intersect(Addresses(second)));

        static IEnumerable<string> Addresses(AngleSharp.Dom.IDocument page) =>
            page.QuerySelectorAll("tbody td[data-label=Adresse]").Select(cell => cell.TextContent);
    }
}
