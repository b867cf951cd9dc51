using Matching.Data.Openings;
using Matching.Data.Tests.Companies;

namespace Matching.Data.Tests.Openings;

public sealed class SearchOpeningsTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private async Task<string[]> FindAsync(OpeningSearch search) => [.. (await town.Web.SearchOpeningsAsync(search)).Select(o => o.Title)];

    [Fact]
    public async Task Search_WordsWithoutAccents_FindThoseWithThem()
    {
        await town.Data.CreateOpeningAsync(o => o.Titled("Préparateur d’hélices 7 %"));

        Assert.Equal(["Préparateur d’hélices 7 %"], await FindAsync(new OpeningSearch("PREPARATEUR helices")));
        Assert.Equal(["Préparateur d’hélices 7 %"], await FindAsync(new OpeningSearch("d'hélices 7 %")));
        Assert.Empty(await FindAsync(new OpeningSearch("hélices boulanger")));
        Assert.Empty(await FindAsync(new OpeningSearch("h_lices")));
    }

    [Theory]
    [InlineData("published", true)]
    [InlineData("draft", false)]
    [InlineData("submitted", false)]
    [InlineData("paused", false)]
    [InlineData("withdrawn", false)]
    public async Task Search_OnlyWhatIsOpen_IsPublic(string state, bool found)
    {
        var title = $"Poste d’essai {state}";
        var opening = await town.Data.CreateOpeningAsync(o => o.Titled(title).InState(state));

        Assert.Equal(found, (await FindAsync(new OpeningSearch(title))).Contains(title));
        Assert.Equal(found, await town.Web.PublicOpeningAsync(opening.Id) is not null);
    }

    [Fact]
    public async Task Search_Spotted_IsNotPublicNorCountedUnlessAsked()
    {
        var opening = await town.Data.CreateOpeningAsync(o => o.Titled("Annonce d’ailleurs").InOccupation("H2902").Spotted());

        Assert.Empty(await FindAsync(new OpeningSearch("Annonce d’ailleurs")));
        Assert.Null(await town.Web.PublicOpeningAsync(opening.Id));
        Assert.DoesNotContain((await town.Web.OpeningFiltersAsync(withSpotted: false)).Occupations, o => o.Code == "H2902");
        Assert.Single(await FindAsync(new OpeningSearch("Annonce d’ailleurs") { WithSpotted = true }));
        Assert.NotNull(await town.Web.PublicOpeningAsync(opening.Id, withSpotted: true));
        Assert.Single((await town.Web.OpeningFiltersAsync(withSpotted: true)).Occupations, o => o.Code == "H2902");
    }

    [Fact]
    public async Task Search_OutsideTheArea_IsNotShown()
    {
        var opening = await town.Data.CreateOpeningAsync(o => o.Titled("Loin d’ici").At(48.8566, 2.3522, "75056", inArea: false));

        Assert.Empty(await FindAsync(new OpeningSearch("Loin d’ici")));
        Assert.Null(await town.Web.PublicOpeningAsync(opening.Id));
    }

    [Fact]
    public async Task Search_Filters_NarrowTogether()
    {
        await town.Data.CreateOpeningAsync(o => o.Titled("Filtre un").WithContract("cdd", 6).At(48.77, 2.07, "78297"));
        await town.Data.CreateOpeningAsync(o => o.Titled("Filtre deux").WithContract("cdi").At(48.77, 2.07, "78297"));

        Assert.Equal(["Filtre un"], await FindAsync(new OpeningSearch("Filtre", CommuneCode: "78297", Contract: "cdd")));
        Assert.Empty(await FindAsync(new OpeningSearch("Filtre", CommuneCode: "78490")));
    }

    [Fact]
    public async Task Search_SecondPage_GoesOnWhereTheFirstEnded()
    {
        for (var n = 0; n <= OpeningSearch.PageSize; n++)
            await town.Data.CreateOpeningAsync(o => o.Titled("Page longue"));

        var first = await town.Web.SearchOpeningsAsync(new OpeningSearch("Page longue"));
        var second = await town.Web.SearchOpeningsAsync(new OpeningSearch("Page longue") { Page = 2 });

        Assert.Equal((OpeningSearch.PageSize, 1), (first.Count, second.Count));
        Assert.Equal(OpeningSearch.PageSize + 1, first[0].Total);
        Assert.DoesNotContain(second[0].Id, first.Select(o => o.Id));
    }
}
