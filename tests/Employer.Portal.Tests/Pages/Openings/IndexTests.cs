using System.Net;
using Employer.Portal.Tests.Infrastructure;

namespace Employer.Portal.Tests.Pages.Openings;

[Collection(PortalTests.Name)]
public sealed class IndexTests(PortalFixture portal)
{
    [Fact]
    public async Task Search_ByWords_ListsWhatIsPublishedOnly()
    {
        var open = await portal.Data.CreateOpeningAsync(o => o.Titled("Tourneur sur bois rare"));
        var paused = await portal.Data.CreateOpeningAsync(o => o.Titled("Tourneur sur bois en pause").InState("paused"));
        var client = portal.Anonymous();

        var page = await client.PageAsync("/offres?mots=tourneur+bois");

        Assert.Equal("tourneur bois", page.QuerySelector("form[role=search] [name=mots]")!.GetAttribute("value"));
        Assert.Equal(["Tourneur sur bois rare"], page.QuerySelectorAll(".opening-list h2").Select(h => h.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/offres/{open.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/offres/{paused.Id}")).StatusCode);
    }

    [Fact]
    public async Task Search_NothingFound_SaysWhatToTry()
    {
        var page = await portal.Anonymous().PageAsync("/offres?mots=licorne");

        Assert.Equal("Aucune offre ne correspond", page.QuerySelector(".empty h2")!.TextContent);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("recruiter", false)]
    [InlineData("administrator", false)]
    [InlineData("counsellor", true)]
    [InlineData("company_adviser", true)]
    [InlineData("coordinator", true)]
    public async Task Spotted_WhoseCompanyNeverAgreed_IsForThoseWhoProposeItOnly(string? role, bool reads)
    {
        var spotted = await portal.Data.CreateOpeningAsync(o => o.Titled($"Vannier repéré pour {role}").Spotted());
        var client = role is null ? portal.Anonymous() : await portal.SignInAsAsync(role);

        var page = await client.PageAsync($"/offres?mots=vannier+repere+pour+{role}");

        Assert.Equal(reads, page.QuerySelectorAll(".opening-list h2").Any(h => h.TextContent.Trim() == $"Vannier repéré pour {role}".Trim()));
        Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync($"/offres/{spotted.Id}")).StatusCode);
    }
}
