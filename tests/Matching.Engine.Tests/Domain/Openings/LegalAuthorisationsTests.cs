using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public class LegalAuthorisationsTests
{
    [Theory]
    [InlineData("cqp-aps", "CQP-APS")]
    [InlineData("Carte CNAPS", "CQP-APS")]
    [InlineData("carte professionnelle d'agent de securite", "CQP-APS")]
    [InlineData("Diplome d’Etat d’aide-soignante", "DEAS")]
    [InlineData("CACES R489-3", null)]
    [InlineData("carte vitale", null)]
    [InlineData("", null)]
    public void Named_WordsOfAPerson_GiveTheCode(string words, string? code) => Assert.Equal(code, LegalAuthorisations.Named(words)?.Code);

    [Fact]
    public void AskedBy_OccupationAndName_GiveEachOnce()
    {
        Requirement[] named = [new(RequirementKind.Certificate, "SSIAP1", "SSIAP 1", true), new(RequirementKind.Certificate, "CQP-APS", "Carte", true)];
        Assert.Equal(["CQP-APS", "SSIAP1"], LegalAuthorisations.AskedBy("K2503", named).Select(a => a.Code));
        Assert.Empty(LegalAuthorisations.AskedBy("N1101", [new(RequirementKind.Certificate, "R489-3", "CACES", true)]));
        Assert.Empty(LegalAuthorisations.AskedBy("N1101", [new(RequirementKind.Skill, "SSIAP1", "SSIAP 1", true)]));
    }

    [Fact]
    public void All_EachNamesItsArticleAndNobodysOrigin()
    {
        Assert.All(LegalAuthorisations.All, a => Assert.Matches("[LR][0-9]{4}|L[0-9]{3}-|Arrêté", a.Source));
        Assert.Equal(LegalAuthorisations.All.Count, LegalAuthorisations.All.Select(a => a.Code).Distinct().Count());
        var words = string.Join(' ', LegalAuthorisations.All.SelectMany(a => a.OtherNames.Append(a.Label).Append(a.Step ?? "")));
        Assert.DoesNotMatch("(?i)national(e|ité)|séjour|étranger|titre de travail", words);
    }
}
