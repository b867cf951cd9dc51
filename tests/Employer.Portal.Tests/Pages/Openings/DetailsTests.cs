using Employer.Portal.Tests.Infrastructure;
using Employer.Portal.Tests.Pages.Matches;

namespace Employer.Portal.Tests.Pages.Openings;

[Collection(PortalTests.Name)]
public sealed class DetailsTests(PortalFixture portal)
{
    [Fact]
    public async Task Details_ForACounsellor_ShowsTheirOwnPeopleOnly()
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var elsewhere = await CounsellorScene.CreateAsync(portal);
        var opening = await portal.Data.CreateOpeningAsync(o => o.InOccupation("N1103"));
        var proposed = await scene.ResidentAsync(r => r.Named("Ondine", "Proposée").Wanting("N1103"));
        await portal.Data.CreateMatchAsync(m => m.For(opening).Of(proposed));
        var fits = await scene.ResidentAsync(r => r.Named("Basile", "Convenant").Wanting("N1103", practisedMonths: 24));
        await scene.ResidentAsync(r => r.Named("Zoé", "Horsmétier").Wanting("K1304"));
        await elsewhere.ResidentAsync(r => r.Named("Ondine", "Ailleurs").Wanting("N1103"));

        var page = await scene.Browser.PageAsync($"/offres/{opening.Id}");

        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Ondine Proposée", page.QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Basile Convenant", Assert.Single(page.QuerySelectorAll("article.fitting")).TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/personnes/{fits.Id}/proposer/{opening.Id}']"));
        Assert.DoesNotContain("Ailleurs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Horsmétier", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("K2503", true)]
    [InlineData("N1103", false)]
    public async Task Details_OccupationThatTheLawReserves_SaysWhatItAsks(string occupation, bool reserved)
    {
        var opening = await portal.Data.CreateOpeningAsync(o => o.InOccupation(occupation));

        var text = (await portal.Anonymous().PageAsync($"/offres/{opening.Id}")).QuerySelector("main")!.TextContent;

        Assert.Equal(reserved, text.Contains("article L612-20", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, "débutants bienvenus")]
    public async Task Details_Experience_IsSaidOnlyWhereTheOpeningSaysIt(int? months, string? says)
    {
        var opening = await portal.Data.CreateOpeningAsync(o => { if (months is { } known) o.WithExperience(known); });

        var page = await portal.Anonymous().PageAsync($"/offres/{opening.Id}");

        var row = page.QuerySelectorAll(".summary-row").SingleOrDefault(r => r.QuerySelector("dt")!.TextContent == "Expérience");
        Assert.Equal(says, row?.QuerySelector("dd")!.TextContent.Trim());
        Assert.DoesNotContain("non indiqué", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("to_be_read", true)]
    [InlineData("refused", false)]
    public async Task Ad_WithAFinding_ShowsItToItsCounsellors_AndOffersNobodyWhenItIsRefused(string grade, bool mayPropose)
    {
        var scene = await CounsellorScene.CreateAsync(portal);
        var ad = await portal.Data.CreateOpeningAsync(o => o.Titled("Annonce tenue").InOccupation("H3302").Spotted());
        var person = await scene.ResidentAsync(r => r.Named("Basile", "Convenant").Wanting("H3302", practisedMonths: 24));
        await scene.ReadAsync<int?>(
            "insert into content_finding values (@Id, 1, 'Description', 'sex', @grade, 'Femmes', 'femes', 0, now()) returning 1", new { ad.Id, grade });
        var propose = $"/personnes/{person.Id}/proposer/{ad.Id}";

        var page = await scene.Browser.PageAsync($"/offres/{ad.Id}");
        Assert.Contains("Femmes", page.QuerySelector(".gate-finding")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(!mayPropose, page.Body!.TextContent.Contains("Cette offre n’est proposée à personne", StringComparison.Ordinal));
        Assert.Equal(mayPropose, page.QuerySelector($"a[href='{propose}']") is not null);
        Assert.Equal(mayPropose, (await scene.Browser.PageAsync($"/personnes/{person.Id}")).QuerySelector($"a[href='{propose}']") is not null);

        var sent = await scene.Browser.PostFormAsync(propose, ("Why", "Elle cherche ce poste."), ("Then", "send"));
        Assert.Equal(mayPropose, sent.Headers.Location is not null);
        if (!mayPropose)
            Assert.Contains("suspendue ou relue", (await PortalClient.DocumentAsync(sent)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(mayPropose, await scene.ReadAsync<bool>("select exists (select from match where opening_id = @Id)", ad));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await portal.Anonymous().GetAsync($"/offres/{ad.Id}")).StatusCode);
    }

    [Fact]
    public async Task Details_ForOthers_NamesNobody()
    {
        var match = await portal.Data.CreateMatchAsync("proposed");
        foreach (var client in new[]
        {
            portal.Anonymous(), await portal.SignInAsAsync(match.Opening.Company!), await portal.SignInAsAsync("company_adviser"),
            await portal.SignInAsAsync("coordinator"), await portal.SignInAsAsync("counsellor"),
        })
        {
            Assert.DoesNotContain(match.Resident.LastName, (await client.PageAsync($"/offres/{match.Opening.Id}")).Body!.TextContent, StringComparison.Ordinal);
        }
    }
}
