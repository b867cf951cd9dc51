using Matching.Engine.Domain;
using Matching.Engine.Explanations;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;
using Matching.Engine.Words;

namespace Matching.Engine.Tests.Explanations;

public class ExplanationTests
{
    private const string Nbsp = "\u00A0";

    [Fact]
    public void Explain_RequirementMet_SaysYes()
    {
        var opening = Some.Opening with { Requirements = [new(RequirementKind.Certificate, "R489-3", "CACES R489-3", true)] };
        var explanation = Explain(opening, Some.Resident with { Certificates = ["R489-3"] });
        Assert.Contains($"CACES R489-3 demandé{Nbsp}: oui", explanation.Fits.Select(f => f.Text));
        Assert.Contains("CACES R489-3", explanation.ForCompany);
    }

    [Theory]
    [InlineData("CQP-APS", true)]
    [InlineData("SST", false)]
    public void Explain_WhatTheLawAsks_IsSaidOnce(string held, bool fits)
    {
        var opening = Some.Opening with { OccupationCode = "K2503", Requirements = [new(RequirementKind.Certificate, "CQP-APS", "Carte", true)] };
        var explanation = Explain(opening, Some.Resident with { Certificates = [held] });
        var said = (fits ? explanation.Fits : explanation.Missing).Where(r => r.Text.Contains("arte", StringComparison.Ordinal)).Select(r => r.Text);
        Assert.Equal([$"La loi exige «{Nbsp}Carte professionnelle d’agent de sécurité{Nbsp}»{Nbsp}: {(fits ? "oui" : "non")}"], said);
    }

    [Fact]
    public void Explain_LicenceWishedAndAbsent_SaysNo()
    {
        var opening = Some.Opening with { Requirements = [new(RequirementKind.Licence, "B", "Permis B", false)] };
        Assert.Contains($"Permis B souhaité{Nbsp}: non", Explain(opening, Some.Resident).Missing.Select(f => f.Text));
    }

    [Fact]
    public void Explain_OnlyWordsFromTheSource_AsksToCheck()
    {
        var opening = Some.Opening with { Requirements = [new(RequirementKind.Certificate, "", "Carte professionnelle", true)] };
        Assert.Contains($"Carte professionnelle{Nbsp}: à vérifier avec la personne", Explain(opening, Some.Resident).Missing.Select(f => f.Text));
    }

    // A level that nobody has said is never met and never missing without a word.
    [Theory]
    [InlineData(null, "B1", ", niveau non précisé", "niveau B1, à vérifier", false)]
    [InlineData("B1", null, "", "oui, niveau à vérifier", false)]
    [InlineData("B1", "B2", "", "niveau B2", true)]
    public void Explain_LanguageWithoutItsLevel_AsksToCheck(string? asked, string? spoken, string not, string answer, bool fits)
    {
        var opening = Some.Opening with { Requirements = [new(RequirementKind.Language, "fr", "Français", true, asked)] };
        var explanation = Explain(opening, Some.Resident with { Languages = [new("fr", spoken)] });

        Assert.Contains(
            $"Français{(asked is null ? "" : $" {asked}")} demandé{not}{Nbsp}: {answer}", (fits ? explanation.Fits : explanation.Missing).Select(f => f.Text));
    }

    [Fact]
    public void Explain_FitsOfAGoodPair_NameWishTrialAndJourney()
    {
        var texts = Explain(Some.Opening, Some.Resident).Fits.Select(f => f.Text).ToList();
        Assert.Contains("Métier souhaité en premier choix", texts);
        Assert.Contains($"Métier déjà exercé{Nbsp}: 2{Nbsp}ans", texts);
        Assert.Contains(texts, t => t.StartsWith("Environ ", StringComparison.Ordinal) && t.Contains("aux horaires du poste", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("N1103", 3, null)]
    [InlineData("N1101", 3, null)]
    [InlineData("K2204", 3, "Ni ce métier ni un métier proche déjà exercé")]
    [InlineData("K2204", 0, "Aucune expérience notée dans le dossier")]
    public void Explain_NeverDoneBefore_SaysSo(string practised, int months, string? expected)
    {
        var resident = Some.Resident with
        {
            Occupations = practised == "N1103" ? [new("N1103", 1, months)] : [new("N1103", 1, 0), new(practised, 2, months)],
        };
        var texts = Explain(Some.Opening, resident).Missing.Where(m => m.Code == "practised").Select(m => m.Text);
        Assert.Equal(expected is null ? [] : [expected], texts);
    }

    /// <summary>What a score can come from and no reason speaks of: what is the opening's alone and the same for everybody, and how many wishes there are.</summary>
    [Fact]
    public void Statements_OfAllKinds_SpeakOfEverySignalButContext()
    {
        var market = Some.Market(60, 300);
        var table = new ResidentTable(market.Residents);
        var spoken = new HashSet<string>();
        foreach (var opening in market.Openings)
        {
            var card = new OpeningCard(opening, table, OccupationCloseness.OfTree, Some.Today);
            for (var row = 0; row < table.Residents.Count; row++)
            {
                PairComparison.Compare(card, table, row, out var facts);
                spoken.UnionWith(Statements.Of(new PairInWords(card, table.Residents[row], facts)).SelectMany(s => s.Signals));
            }
        }

        Assert.Equal(["experience_asked", "hours_per_week", "positions", "wishes"], SignalSet.Current.Names.Except(spoken).Order());
    }

    [Fact]
    public void ForCompany_NeverSpeaksOfTravelPayOrGaps()
    {
        var market = Some.Market();
        var result = ShortlistRun.Run(new ShortlistRequest(market.Openings, market.Residents, OccupationCloseness.OfTree, new RuleRanker(), Some.Today, 1));
        var lines = result.Matches.SelectMany(m => m.Explanation.ForCompany).ToList();
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, l => l.Contains("min", StringComparison.Ordinal) && l.Contains("limite", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains('€') || l.EndsWith("non", StringComparison.Ordinal) || l.Contains("vérifier", StringComparison.Ordinal));
        var gaps = result.Matches.SelectMany(m => m.Explanation.Missing).Select(r => r.Text).ToHashSet();
        Assert.DoesNotContain(lines, gaps.Contains);
    }

    [Fact]
    public void All_Texts_AreFrenchTypography()
    {
        var market = Some.Market();
        var result = ShortlistRun.Run(new ShortlistRequest(market.Openings, market.Residents, OccupationCloseness.OfTree, new RuleRanker(), Some.Today, 1));
        foreach (var text in result.Matches.SelectMany(m => m.Explanation.All).Select(r => r.Text).Concat(HardRequirements.All.SelectMany(h => new[] { h.Label, h.Explanation })))
        {
            Assert.DoesNotContain('\'', text);
            Assert.DoesNotMatch(@" [:;?!€]|[^\u00A0][:€]", text);
            Assert.DoesNotMatch(@"\d (min|mois|h|ans?)\b", text);
        }
    }

    [Theory]
    [InlineData(1, "1\u00A0mois")]
    [InlineData(12, "1\u00A0an")]
    [InlineData(27, "2\u00A0ans et 3\u00A0mois")]
    public void Months_InWords(int months, string expected) => Assert.Equal(expected, French.Months(months));

    [Theory]
    [InlineData(45, "45\u00A0min")]
    [InlineData(60, "1\u00A0h")]
    [InlineData(65, "1\u00A0h\u00A005")]
    public void Minutes_InWords(int minutes, string expected) => Assert.Equal(expected, French.Minutes(minutes));

    private static Explanation Explain(OpeningToRank opening, ResidentToRank resident)
    {
        var table = new ResidentTable([resident]);
        var card = new OpeningCard(opening, table, OccupationCloseness.OfTree, Some.Today);
        var vector = PairVector.Of(card, table, 0, out var facts);
        return Explainer.Explain(card, resident, in facts, vector, new RuleRanker(), exactly: true);
    }
}
