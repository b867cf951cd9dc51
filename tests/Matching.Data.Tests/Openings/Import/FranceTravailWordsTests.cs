using System.Globalization;
using Matching.Data.Openings.Import.FranceTravail;
using Matching.Data.Reading;

namespace Matching.Data.Tests.Openings.Import;

/// <summary>How the fields of an offer reach the readers of the engine; what the readers do is tested there.</summary>
public sealed class FranceTravailWordsTests
{
    [Theory]
    [InlineData("Mensuel de 1764,00 Euros", null, "month", 1764.0, 1764.0)]
    [InlineData(null, "de 1800 a 2000 euros brut par mois", "month", 1800.0, 2000.0)]
    [InlineData(null, "de 1800 Ã  2000 euros brut par mois", "month", 1800.0, 2000.0)]
    [InlineData("Autre", "2 100 € brut par mois", "month", 2100.0, 2100.0)]
    [InlineData("Selon convention", "selon profil", null, null, null)]
    public void Pay_LabelElseComment_GivesBoundsAndKeepsTheText(string? label, string? comment, string? period, double? min, double? max)
    {
        var pay = PayWords.Read(new FranceTravailPay(label, comment, "Autre", null));

        Assert.Equal((period, (decimal?)min, (decimal?)max), (pay.Period, pay.Min, pay.Max));
        Assert.NotNull(pay.Text);
        Assert.DoesNotContain("Ã", pay.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("35,5H/semaine\nTravail en journée", null, 35.5, "")]
    [InlineData(null, "Temps plein", 35.0, "")]
    [InlineData("Temps partiel - 21H/semaine\nTravail en journée", "Temps partiel", 21.0, "")]
    [InlineData("99H/semaine", null, null, "hours: 99H/semaine")]
    [InlineData(null, "Temps partiel", null, "hours: Temps partiel")]
    [InlineData(null, null, null, "")]
    public void Hours_AsWritten_AreAWeeksOrKept(string? label, string? converted, double? expected, string kept)
    {
        var words = new KeptWords();

        Assert.Equal((decimal?)expected, WorkingTime.HoursPerWeek(new() { DureeTravailLibelle = label, DureeTravailLibelleConverti = converted }, words));
        Assert.Equal(kept, Said(words));
    }

    [Fact]
    public void Schedules_OfAllLines_AreOurCodesAndTheOthersAreKept()
    {
        var words = new KeptWords();
        var offer = new FranceTravailOffer
        {
            DureeTravailLibelle = "37H30/semaine\nTravail de nuit...",
            ContexteTravail = new(["37H30/semaine\nTravail de nuit", " Travail posté (2x8, 3x8, 5x8, etc.)", " Travail en astreinte"]),
        };

        Assert.Equal(["night", "shifts"], WorkingTime.Schedules(offer, words));
        Assert.Equal("schedule: Travail en astreinte", Said(words));
    }

    [Theory]
    [InlineData("MIS", "Contrat travail", false, "temp", null)]
    [InlineData("CDD", "Contrat apprentissage", true, "apprenticeship", null)]
    [InlineData("CDD", "Cont. professionnalisation", true, "professionalisation", null)]
    [InlineData("CDD", "Contrat de professionalisation", false, "professionalisation", null)]
    [InlineData("DDI", "Contrat travail", false, "insertion", null)]
    [InlineData("SAI", "Contrat travail", false, "seasonal", null)]
    [InlineData("CDD", "Contrat d'usage", false, "cdd", "Contrat d'usage")]
    [InlineData("LIB", "Emploi non salarié", false, null, "Emploi non salarié")]
    [InlineData("FRA", "Franchise", false, null, "Franchise")]
    public void Contract_AsWritten_IsOneOfOurs(string type, string nature, bool workStudy, string? expected, string? kept)
    {
        var words = new KeptWords();
        words.Value("contract", ContractWords.NatureOf(nature));

        Assert.Equal(expected, ContractWords.ContractOf(type, nature, workStudy));
        Assert.Equal(kept, words.All.SingleOrDefault()?.Words);
    }

    [Theory]
    [InlineData("D", "Débutant accepté", null, 0, false, "")]
    [InlineData("E", "Expérience exigée de 3 An(s)", null, 36, true, "")]
    [InlineData("E", "2 à 3 ans", null, 24, true, "")]
    [InlineData("S", "De 1 à 2 années", null, 12, false, "")]
    [InlineData("E", "10 An(s) - dans le domaine du secretariat ", "dans le domaine du secretariat ", 120, true, "experience: 10 An(s) - dans le domaine du secretariat")]
    [InlineData("E", "Expérience exigée", null, null, true, "experience: Expérience exigée")]
    [InlineData("E", null, null, null, true, "experience: Expérience exigée")]
    [InlineData("S", "Expérience souhaitée", null, null, false, "experience: Expérience souhaitée")]
    public void Experience_AsWritten_IsMonthsAtLeastOrKept(string required, string? label, string? comment, int? months, bool isRequired, string kept)
    {
        var words = new KeptWords();

        Assert.Equal((months, isRequired), ProfileWords.Experience(
            new() { ExperienceExige = required, ExperienceLibelle = label, ExperienceCommentaire = comment }, words));
        Assert.Equal(kept, Said(words));
    }

    [Fact]
    public void Education_SeveralLevels_IsTheLowestThatIsRequiredAndWishesAreKept()
    {
        var words = new KeptWords();

        Assert.Equal(4, ProfileWords.EducationLevel(
            [new("Bac+3, Bac+4 ou équivalents", "E"), new("Bac ou équivalent", "E"), new("CAP, BEP et équivalents", "S", "Couture")], words));
        Assert.Equal("education: CAP, BEP et équivalents, Couture (souhaité)", Said(words));
    }

    [Theory]
    [InlineData("Cariste caces 1 3 5 (H/F)", "R489-1A R489-3 R489-5")]
    [InlineData("avec le CACES R489 de catégorie 3", "R489-3")]
    [InlineData("Les CACES 1/3/5", "R489-1A R489-3 R489-5")]
    [InlineData("CACES 3 ans d'expérience, solutions efficaces", "")]
    public void Certificates_InTheText_AreWishes(string text, string codes)
    {
        var found = ForkliftCertificates.In(text).ToList();

        Assert.Equal(codes, string.Join(' ', found.Select(c => c.Code)));
        Assert.All(found, c => Assert.False(c.Required));
    }

    private static string Said(KeptWords words) => string.Join(CultureInfo.InvariantCulture.TextInfo.ListSeparator, words.All.Select(w => $"{w.Notion}: {w.Words}"));
}
