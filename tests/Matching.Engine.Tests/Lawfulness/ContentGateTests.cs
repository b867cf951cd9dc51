using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;

namespace Matching.Engine.Tests.Lawfulness;

public sealed class ContentGateTests
{
    private static readonly DateOnly Today = new(2026, 2, 2);

    private static readonly OpeningTerms Lawful = new() { Title = "Agent ou agente de quai", Description = "Vous chargez les camions.", Contract = Contract.Cdi };

    [Theory]
    [InlineData("Poste réservé aux habitants des QPV.")]
    [InlineData("Personnes reconnues travailleurs handicapés (RQTH), entreprise adaptée.")]
    [InlineData("Clause sociale d'insertion, éligibilité IAE.")]
    [InlineData("Contrat d'apprentissage : moins de 30 ans.")]
    [InlineData("18 ans minimum pour le travail de nuit.")]
    [InlineData("Maîtrise du français.")]
    [InlineData("Une jeune entreprise.")]
    [InlineData("Prêt-à-porter femme.")]
    [InlineData("Sage-femme.")]
    [InlineData("Port de charges.")]
    [InlineData("Vous accompagnez des enfants, des personnes âgées, des personnes handicapées.")]
    [InlineData("Aide aux personnes âgées de plus de 60 ans.")]
    [InlineData("H/F, homme ou femme.")]
    [InlineData("Sans distinction d'âge, de sexe, d'origine, de religion ou de handicap.")]
    public void Examine_WhatMustPass_FindsNothing(string description) =>
        Assert.Empty(ContentGate.Examine(Lawful with { Description = description }, Today));

    [Theory]
    [InlineData("Femmes uniquement", FindingCode.Sex)]
    [InlineData("FEMMES  UNIQUEMENT", FindingCode.Sex)]
    [InlineData("F e m m e s uniquement", FindingCode.Sex)]
    [InlineData("fem-mes uniquement", FindingCode.Sex)]
    [InlineData("f3mme uniquement", FindingCode.Sex)]
    [InlineData("hоmme uniquement", FindingCode.Sex)] // A Cyrillic о.
    [InlineData("fem\u200Bme uniquement", FindingCode.Sex)]
    [InlineData("ce\u0301libataire", FindingCode.Family)]
    [InlineData("celibatère", FindingCode.Family)]
    [InlineData("célibattaire", FindingCode.Family)]
    [InlineData("Nationalitée francaise exigé", FindingCode.Origin)]
    [InlineData("moins de trente-cinq ans", FindingCode.AgeLimit)]
    [InlineData("- de 35 ans", FindingCode.AgeLimit)]
    [InlineData("moins de\n35 ans", FindingCode.AgeLimit)]
    [InlineData("musulmann s'abstenir", FindingCode.Religion)]
    public void Examine_WordsWrittenOtherwise_AreFound(string description, string code) =>
        Assert.Contains(ContentGate.Examine(Lawful with { Description = description }, Today), f => f.Code == code);

    [Theory]
    [InlineData("Poste à Trappes. Homme uniquement. Bonne humeur.", "Homme uniquement")]
    [InlineData("Nous avons 3 postes (moins de 35 ans).", "moins de 35 ans")]
    public void Finding_OfWords_SaysThemAsWrittenAndWhere(string description, string words)
    {
        var finding = Assert.Single(ContentGate.Examine(Lawful with { Description = description }, Today));

        Assert.Equal(words, finding.Words);
        Assert.Equal(description.IndexOf(words, StringComparison.Ordinal), finding.Position);
        Assert.Equal(nameof(OpeningTerms.Description), finding.Field);
        Assert.Equal(Grade.Refused, finding.Grade);
    }

    /// <summary>Whatever texts an opening gets: none is a way around the gate.</summary>
    [Fact]
    public void Examine_EachTextThatSomebodyWrites_IsRead()
    {
        foreach (var text in OpeningTexts.All)
        {
            var terms = Lawful with { };
            typeof(OpeningTerms).GetProperty(text.Field)!.SetValue(terms, "Vendeuse, moins de 30 ans");

            Assert.Contains((text.Field, FindingCode.AgeLimit), ContentGate.Examine(terms, Today).Select(f => (f.Field, f.Code)));
        }
    }

    /// <summary>Words spelled letter by letter are joined; thousands of letters that spell nothing held a core for minutes.</summary>
    [Theory]
    [InlineData("a b ", 2_500)]
    [InlineData("x y ", 2_500)]
    public void Examine_TextOfSingleLetters_IsReadWhole(string letters, int times)
    {
        var description = string.Concat(Enumerable.Repeat(letters, times)) + ". Vendeuse, moins de 30 ans";

        Assert.Contains(FindingCode.AgeLimit, ContentGate.Examine(Lawful with { Description = description }, Today).Select(f => f.Code));
    }

    [Fact]
    public void Examine_TitleAndRequirement_NamesTheField()
    {
        var terms = Lawful with { Title = "Vendeuse, moins de 30 ans", Requirements = [new(RequirementKind.Certificate, "X", "Casier judiciaire vierge", true)] };

        var fields = ContentGate.Examine(terms, Today).Select(f => (f.Field, f.Code)).ToList();

        Assert.Contains((nameof(OpeningTerms.Title), FindingCode.SexOneForm), fields);
        Assert.Contains((nameof(OpeningTerms.Title), FindingCode.AgeLimit), fields);
        Assert.Contains((nameof(OpeningTerms.Requirements), FindingCode.CriminalRecord), fields);
    }

    [Fact]
    public void Examine_AgeOfApprenticeship_DependsOnTheContract()
    {
        var terms = Lawful with { Description = "Avoir moins de 30 ans." };

        Assert.Empty(ContentGate.Examine(terms with { Contract = Contract.Apprenticeship }, Today));
        Assert.Equal(FindingCode.AgeLimit, Assert.Single(ContentGate.Examine(terms, Today)).Code);
    }

    [Fact]
    public void Codes_All_HaveAGradeWordsAndShowCheckedArticlesOnly()
    {
        foreach (var code in FindingCode.Refused.Concat(FindingCode.ToBeRead))
        {
            var finding = new ContentFinding(nameof(OpeningTerms.Title), code, FindingCode.GradeOf(code), "mots", 0);
            Assert.All(finding.Articles, a => Assert.NotNull(a.Checked));
            Assert.NotEmpty(LawfulnessWords.Title(code));
            Assert.Contains(LawfulnessWords.Instead(code), LawfulnessWords.Sentence(finding), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(FindingCode.ArticlesOf(FindingCode.PremiumNumber), a => a.Number == "L5331-5");
        Assert.Empty(FindingCode.Refused.Intersect(FindingCode.ToBeRead));
    }

    [Fact]
    public void Examine_TextOfAnyKind_NeverThrows()
    {
        foreach (var text in (string[])["", " ", "\0\u202E", "😀👩‍🚒", new string('a', 9000), "1 2 3 4,5,6,,7. 8..", "- - - -de 3", "ﬁ Ǆ İ ß ŉ", "٣٤ ans"])
            Assert.All(ContentGate.Examine(Lawful with { Description = text, Title = text }, Today), f => Assert.True(f.Position <= text.Length));
    }
}
