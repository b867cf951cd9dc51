using Matching.Data.Reference.Rome;
using Matching.Engine.Occupations;
using Matching.Testing;
using Xunit.Abstractions;

namespace Matching.Engine.Tests.Occupations;

public sealed class OccupationIndexTests(ITestOutputHelper output)
{
    private static readonly OccupationIndex Small = OccupationIndex.Build(
    [
        new("N1101", "Cariste", ["fenwick", "chariot élévateur"], ["Cariste manutentionnaire", "Conducteur / Conductrice de chariot élévateur"]),
        new("N1103", "Préparateur / Préparatrice de commandes", ["picking"], []),
        new("N4103", "Conducteur / Conductrice de bus", [], []),
        new("K2205", "Agent / Agente de propreté de locaux", ["femme de ménage"], []),
    ]);

    [Theory]
    [InlineData("CARISTE (H/F)", "N1101")]
    [InlineData("Preparatrice de comandes", "N1103")] // no accents, a slip
    [InlineData("conductrice de bus", "N4103")]
    [InlineData("Femme de menage", "K2205")]
    [InlineData("conducteur de chariots élévateurs", "N1101")]
    public void Search_WaysOfSaying_FindsTheOccupation(string text, string code) => Assert.Equal(code, Small.Search(text, 1).Single().Code);

    [Fact]
    public void Search_SameWords_ScoresOneAndOrdersTheRest()
    {
        var hits = Small.Search("conducteur de bus", 10);

        Assert.Equal("N4103", hits[0].Code);
        Assert.Equal(hits.OrderByDescending(h => h.Score).ThenBy(h => h.Code, StringComparer.Ordinal), hits);
        Assert.All(hits, h => Assert.InRange(h.Score, 0, 1));
        Assert.True(hits[0].Score > 0.8);
    }

    [Theory]
    [InlineData("ménage", "K2205")] // the very word
    [InlineData("Coursier", "N4105")] // official for one, everyday for another
    public void Search_EverydayWordsBesideAppellations_MeanTheirOccupationUnlessOfficial(string text, string code)
    {
        var index = OccupationIndex.Build(
        [
            new("K2205", "Agent / Agente de propreté de locaux", ["ménage", "coursier"], ["Agent / Agente d'entretien de bureaux"]),
            new("N4105", "Conducteur livreur / Conductrice livreuse", [], ["Coursier / Coursière"]),
        ]);

        Assert.Equal(code, index.Search(text, 1).Single().Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("H/F")]
    [InlineData("日本")]
    public void Search_NothingInCommon_FindsNothing(string text) => Assert.Empty(Small.Search(text, 5));

    [Fact]
    public void Build_NoOccupation_FindsNothing() => Assert.Empty(OccupationIndex.Build([]).Search("cariste", 5));

    // A part of ROME, so that the test stays quick; the benchmark measures the whole. The floors are what was measured (printed) less two
    // standard errors: a change that finds less must say so.
    [SkippableFact]
    public void Search_AppellationsKeptOut_FindsTheirOccupation()
    {
        var texts = RomeExport.In(TestDataFolder.Require("rome-v460")).Texts().Where(t => t.Code[0] is 'G' or 'N').ToList();
        var keptOut = texts.SelectMany(t => t.Appellations.Where(a => a != t.Label).Select(a => (t.Code, Label: a))).Where((_, i) => i % 5 == 0).ToHashSet();
        var index = OccupationIndex.Build(texts.Select(t => t with { Words = [], Appellations = [.. t.Appellations.Where(a => !keptOut.Contains((t.Code, a)))] }));

        var (first, five) = Measure("appellations kept out", index, keptOut.Select(a => (LabelForms.Of(a.Label)[0], a.Code)));

        Assert.True(first >= 0.645, $"first place {first:0.000}");
        Assert.True(five >= 0.885, $"first five {five:0.000}");
    }

    private (double First, double Five) Measure(string name, OccupationIndex index, IEnumerable<(string Text, string Code)> gold)
    {
        var places = gold.Select(g => index.Search(g.Text, 10).Select(h => h.Code).ToList().IndexOf(g.Code)).ToList();
        var first = places.Count(p => p == 0) / (double)places.Count;
        var five = places.Count(p => p is >= 0 and < 5) / (double)places.Count;
        output.WriteLine($"{name}: {places.Count}, first place {first:0.000}, first five {five:0.000}, MRR@10 {places.Average(p => p < 0 ? 0 : 1.0 / (p + 1)):0.000}");
        return (first, five);
    }
}
