using Matching.Engine.Occupations;

namespace Matching.Engine.Tests.Occupations;

public sealed class SkillIndexTests
{
    private static readonly SkillIndex Index = new(
    [
        new("121718", "Classer des documents"), new("300268", "Conditionner des produits"), new("100822", "Techniques d'usinage"),
        new("107715", "Réaliser des soins infirmiers"),
    ]);

    [Theory]
    [InlineData("CLASSER DES DOCUMENTS", "121718")]
    [InlineData("conditioner les produits", "300268")] // a slip, another article
    [InlineData("technique d’usinage", "100822")]
    public void Search_WaysOfSaying_FindsTheSkill(string line, string code) => Assert.Equal(code, Index.Search(line, 1).Single().Code);

    [Fact]
    public void Named_TextWithSkillsAndOthers_NamesOnlyTheExpectedSkillsInItsOrder()
    {
        var named = Index.Named(
            "Vous aimez le contact ; réaliser des soins infirmiers.\nClasser des documents\nClasser les documents\nSalaire selon profil. Techniques d’usinage",
            new HashSet<string> { "107715", "121718" });

        Assert.Equal(["107715", "121718"], named.Select(h => h.Code));
        Assert.All(named, h => Assert.InRange(h.Score, 0, 1));
    }

    [Theory]
    [InlineData("Classer les documents", "121718")]
    [InlineData("Aimer les documents anciens", null)] // nearest to it, but not it
    [InlineData("", null)]
    public void Recognise_Line_IsTheSkillOrNone(string line, string? code) => Assert.Equal(code, Index.Recognise(line, new HashSet<string>())?.Code);

    [Fact]
    public void Recognise_SkillOfTheOccupation_NeedsToBeLessNear()
    {
        const string Line = "Classer vos nombreux documents"; // 0.65 to 0.75
        Assert.Null(Index.Recognise(Line, new HashSet<string>()));
        Assert.Equal("121718", Index.Recognise(Line, new HashSet<string> { "121718" })?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("日本")]
    public void Search_NothingInCommon_FindsNothing(string line) => Assert.Empty(Index.Search(line, 3));
}
