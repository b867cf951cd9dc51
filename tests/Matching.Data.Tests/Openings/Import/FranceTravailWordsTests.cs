using Matching.Data.Openings.Import.FranceTravail;

namespace Matching.Data.Tests.Openings.Import;

public sealed class FranceTravailWordsTests
{
    [Theory]
    [InlineData("Mensuel de 1764,00 Euros", "month", 1764, 1764)]
    [InlineData("Horaire de 11.88 Euros sur 12.0 mois", "hour", 11.88, 11.88)]
    [InlineData("Horaire de 12.0 Euros à 12.5 Euros sur 0.0 mois", "hour", 12, 12.5)]
    [InlineData("Annuel de 21622.0 Euros à 25000.0 Euros sur 12.0 mois", "year", 21622, 25000)]
    [InlineData("Annuel de 45 000,00 Euros à 55 000,00 Euros", "year", 45000, 55000)]
    [InlineData("Autre de 2300,00 Euros à 2300,00 Euros", "month", 2300, 2300)]
    [InlineData("Autre de 13,50 Euros", "hour", 13.50, 13.50)]
    [InlineData("Horaire de 14,00 Euros à 12,00 Euros", "hour", 12, 14)]
    public void Pay_LabelThatSaysIt_GivesBoundsAndPeriod(string label, string period, double min, double max)
    {
        var pay = PayWords.Read(new FranceTravailPay(label, null, null, null));

        Assert.Equal((label, period, (decimal)min, (decimal)max), (pay.Text, pay.Period, pay.Min, pay.Max));
    }

    [Theory]
    [InlineData("Horaire de 1800,00 Euros")]
    [InlineData("Autre de 300,00 Euros")]
    [InlineData("Selon convention")]
    [InlineData("Mensuel de beaucoup Euros")]
    public void Pay_LabelThatDoesNotSayIt_KeepsTheTextOnly(string label)
    {
        var pay = PayWords.Read(new FranceTravailPay(label, null, null, null));

        Assert.Equal((label, null, null, null), (pay.Text, pay.Period, pay.Min, pay.Max));
    }

    [Theory]
    [InlineData("de 16,61 € à 25,01 € brut/h", "hour", 16.61, 25.01)]
    [InlineData("2 100 € brut par mois", "month", 2100, 2100)]
    [InlineData("entre 28 000 et 32 000 euros brut annuel", "year", 28000, 32000)]
    public void Pay_CommentOnly_IsReadToo(string comment, string period, double min, double max)
    {
        var pay = PayWords.Read(new FranceTravailPay(null, comment, "Autre", null));

        Assert.Equal((comment, period, (decimal)min, (decimal)max), (pay.Text, pay.Period, pay.Min, pay.Max));
    }

    [Theory]
    [InlineData("36H45/semaine\nTravail en journée", null, 36.8)]
    [InlineData("Temps partiel - 21H/semaine\nTravail en journée", "Temps partiel", 21.0)]
    [InlineData("35 H", "Temps plein", 35.0)]
    [InlineData("Temps plein", null, 35.0)]
    [InlineData("65H/mois", null, 15.0)]
    [InlineData("99H/semaine", null, null)]
    [InlineData(null, "Temps partiel", null)]
    [InlineData(null, null, null)]
    public void Hours_AsWritten_AreHoursAWeek(string? label, string? converted, double? expected) =>
        Assert.Equal((decimal?)expected, HoursWords.PerWeek(label, converted));

    [Fact]
    public void Schedules_AsWritten_AreOurCodes()
    {
        Assert.Equal(["night", "shifts"], HoursWords.Schedules(["37H30/semaine\nTravail de nuit", " Travail posté (2x8, 3x8, 5x8, etc.)"]));
        Assert.Equal(["weekend"], HoursWords.Schedules(["35H/semaine\nTravail les week-ends et jours fériés"]));
        Assert.Equal(["early", "evening"], HoursWords.Schedules(["Travail en horaires décalés"]));
        Assert.Empty(HoursWords.Schedules(["39 H"]));
    }

    [Theory]
    [InlineData("Mission intérimaire - 18 Mois", 18.0)]
    [InlineData("Mission intérimaire - 64 Jour(s)", 2.1)]
    [InlineData("Intérim - 1 Jour(s)", 0.1)]
    [InlineData("CDD - 2 An(s)", 24.0)]
    [InlineData("Contrat à durée indéterminée", null)]
    public void Months_AsWritten_CountsDaysByThirty(string label, double? expected) =>
        Assert.Equal((decimal?)expected, ContractWords.Months(label));

    [Theory]
    [InlineData("MIS", "Contrat travail", false, "temp")]
    [InlineData("CDD", "Contrat apprentissage", true, "apprenticeship")]
    [InlineData("CDD", "Cont. professionnalisation", true, "professionalisation")]
    [InlineData("DDI", "Contrat travail", false, "insertion")]
    [InlineData("SAI", "Contrat travail", false, "seasonal")]
    [InlineData("LIB", "Emploi non salarié", false, null)]
    [InlineData("FRA", "Franchise", false, null)]
    public void Contract_AsWritten_IsOneOfOurs(string type, string nature, bool workStudy, string? expected) =>
        Assert.Equal(expected, ContractWords.ContractOf(type, nature, workStudy));

    [Theory]
    [InlineData("D", "Débutant accepté", 0, false)]
    [InlineData("E", "Expérience exigée de 3 An(s)", 36, true)]
    [InlineData("E", "10 An(s) - dans le domaine du secretariat ", 120, true)]
    [InlineData("S", "6 Mois", 6, false)]
    [InlineData("E", "Expérience exigée", null, true)]
    [InlineData("S", "Expérience souhaitée", null, false)]
    public void Experience_AsWritten_IsMonths(string required, string label, int? months, bool isRequired) =>
        Assert.Equal((months, isRequired), ProfileWords.Experience(required, label));

    [Fact]
    public void Education_SeveralLevels_IsTheLowestThatIsRequired()
    {
        Assert.Equal(4, ProfileWords.EducationLevel([new("Bac+3, Bac+4 ou équivalents", "E"), new("Bac ou équivalent", "E"), new("CAP, BEP et équivalents", "S")]));
        Assert.Null(ProfileWords.EducationLevel([new("Bac+5 et plus ou équivalents", "S")]));
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
}
