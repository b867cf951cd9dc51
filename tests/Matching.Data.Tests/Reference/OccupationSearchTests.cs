using Dapper;
using Matching.Data.Database;
using Matching.Data.Reference;
using Matching.Testing;

namespace Matching.Data.Tests.Reference;

public sealed class OccupationSearchTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await database.DataSource().LoadStarterReferenceAsync(TestClock.At());
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("cariste", "N1101")]
    [InlineData("Chariot élévateur", "N1101")]
    [InlineData("agent de quai H/F", "N1106")]
    [InlineData("femme de ménage", "K2205")]
    [InlineData("n1103", "N1103")]
    [InlineData("Employée de rayon libre-service", "D1507")]
    public async Task Ask_PlainWords_GivesOneOccupation(string text, string code)
    {
        using var search = Search();

        var one = Assert.IsType<OccupationAnswer.One>(await search.AskAsync(text, chosenCode: null));

        Assert.Equal(code, one.Occupation.Code);
    }

    [Fact]
    public async Task Ask_AmbiguousText_GivesChoicesAndTheChosenOneSettlesIt()
    {
        using var search = Search();

        var several = Assert.IsType<OccupationAnswer.Several>(await search.AskAsync("conducteur", chosenCode: null));
        var one = Assert.IsType<OccupationAnswer.One>(await search.AskAsync("conducteur", "N4103"));

        Assert.InRange(several.Occupations.Count, 2, OccupationSearch.MostChoices);
        Assert.Equal("Conducteur / Conductrice de bus", one.Occupation.Label);
    }

    [Fact]
    public async Task AskLines_SureDoubtfulAndUnknown_AreToldApart()
    {
        using var search = Search();

        var sure = await search.AskLinesAsync(["cariste", "chariot élévateur", "femme de ménage"]);
        var doubtful = await search.AskLinesAsync(["cariste", "conducteur", "日本"]);

        Assert.Equal(["N1101", "K2205"], sure.Sure);
        Assert.False(sure.NeedsChoice);
        Assert.True(doubtful.NeedsChoice);
        Assert.Equal("N1101", doubtful.Choices[0].Code);
        Assert.Contains(doubtful.Choices, c => c.Code == "N4103");
        Assert.Equal(["日本"], doubtful.Unknown);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("日本")]
    public async Task Ask_NothingLikeIt_GivesNone(string? text)
    {
        using var search = Search();

        Assert.IsType<OccupationAnswer.None>(await search.AskAsync(text, chosenCode: null));
        Assert.IsType<OccupationAnswer.None>(await search.AskAsync(text, "Z9999"));
    }

    [Fact]
    public async Task Ask_AfterAnotherReferenceWasLoaded_KnowsIt()
    {
        var clock = TestClock.At();
        using var search = new OccupationSearch(database.DataSource(DatabaseRole.Web), clock);
        Assert.Null(await search.LabelAsync("A1501"));
        await using var connection = await database.DataSource().OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into occupation (code, label, source) values ('A1501', 'Aide agricole', 'rome');
            insert into reference_load (id, name, version, loaded_at, counts) values ('ffffffff-0000-7000-8000-000000000000', 'rome', '461', now(), '{}');
            """);

        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("Aide agricole", await search.LabelAsync("A1501"));
    }

    private OccupationSearch Search() => new(database.DataSource(DatabaseRole.Web), TestClock.At());
}
