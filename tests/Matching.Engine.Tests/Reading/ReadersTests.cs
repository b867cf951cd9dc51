using System.Globalization;
using Matching.Engine.Reading;

namespace Matching.Engine.Tests.Reading;

/// <summary>Each reader: what it understands, what it keeps as written, what it refuses. "~" stands for as written, "!code" for refused, null for nothing said.</summary>
public sealed class ReadersTests
{
    [Theory]
    [InlineData("EC - Poids lourd + remorque", "CE")]
    [InlineData("CE - Poids lourd + remorque", "CE")]
    [InlineData("  ec -  POIDS LOURDS et remorque ", "CE")]
    [InlineData("Super lourd", "CE")]
    [InlineData("Permis SPL (EC)", "CE")]
    [InlineData("E(C)", "CE")]
    [InlineData("C + E", "CE")]
    [InlineData("Poids lourd", "C")]
    [InlineData("B - Véhicule léger", "B")]
    [InlineData("B - VÃ©hicule lÃ©ger", "B")]
    [InlineData("permis B", "B")]
    [InlineData("Permis b (voiture)", "B")]
    [InlineData("VL", "B")]
    [InlineData("EB - Véhicule léger + remorque", "BE")]
    [InlineData("D - Transport en commun", "D")]
    [InlineData("ED - Transport en commun + remorque", "DE")]
    [InlineData("A2 - Moto", "A2")]
    [InlineData("AM - Cyclomoteur", "AM")]
    [InlineData("B, C", "B C")]
    [InlineData("C|B", "B C")]
    [InlineData("B et C", "B C")]
    [InlineData("B/CE", "B CE")]
    [InlineData("Aucun permis", "")]
    [InlineData("Permis : aucun", "")]
    [InlineData("Pas de permis requis", "")]
    [InlineData("sans permis", "")]
    [InlineData("B en cours", "~")]
    [InlineData("permis de conduire", "~")]
    [InlineData("B ou C", "~")]
    [InlineData("B - Poids lourd", "~")]
    [InlineData("permis à points", "~")]
    [InlineData("non communiqué", "~")]
    [InlineData("oui", "~")]
    [InlineData(" ", null)]
    public void Licence_AsWritten_IsItsCategoriesOrKept(string text, string? expected) => Same(expected, LicenceReader.Held(text), codes => string.Join(' ', codes));

    [Fact]
    public void Licence_AskedAsAlternatives_IsKeptAsWritten()
    {
        Same("~", LicenceReader.Asked("C/CE"), codes => string.Join(' ', codes));
        Same("CE", LicenceReader.Asked("EC - Poids lourd + remorque"), codes => string.Join(' ', codes));
    }

    [Theory]
    [InlineData("35,5H/semaine", "35.5")]
    [InlineData("35.5 h / semaine", "35.5")]
    [InlineData("36H45/semaine\nTravail en journée", "36.8")]
    [InlineData("Temps partiel - 21H/semaine\nTravail en journée", "21")]
    [InlineData("35 H", "35")]
    [InlineData("35 heures par semaine", "35")]
    [InlineData("39h hebdomadaires", "39")]
    [InlineData("Temps plein", "35")]
    [InlineData("TEMPS COMPLET", "35")]
    [InlineData("65H/mois", "15")]
    [InlineData("151,67 heures par mois", "35")]
    [InlineData("1607h/an", "30.9")]
    [InlineData("37H/semaine\nTravail posté (2x8, 3x8, 5x8, etc.)", "37")]
    [InlineData("99H/semaine", "~")]
    [InlineData("0H/semaine", "~")]
    [InlineData("24 à 30 h", "~")]
    [InlineData("de 24h à 30h par semaine", "~")]
    [InlineData("7h par jour", "~")]
    [InlineData("Temps partiel", "~")]
    [InlineData("35H99/semaine", "~")]
    [InlineData("9999999999H99/semaine", "~")]
    [InlineData("", null)]
    public void Hours_AsWritten_AreHoursAWeekOrKept(string text, string? expected) => Same(expected, HoursReader.PerWeek(text), Number);

    [Theory]
    [InlineData("2 à 3 ans", "24")]
    [InlineData("2 a 3 ANS", "24")]
    [InlineData("2 Ã  3 ans", "24")]
    [InlineData("De 1 à 2 années", "12")]
    [InlineData("entre 2 et 3 ans", "24")]
    [InlineData("18 mois à 2 ans", "18")]
    [InlineData("1 an et 6 mois", "18")]
    [InlineData("1 an et demi", "18")]
    [InlineData("deux ans minimum", "24")]
    [InlineData("au moins 6 mois", "6")]
    [InlineData("Expérience exigée de 3 An(s)", "36")]
    [InlineData("10 An(s) - dans le domaine du secretariat ", "120")]
    [InlineData("6 Mois", "6")]
    [InlineData("Débutant accepté", "0")]
    [InlineData("débutants acceptés", "0")]
    [InlineData("Aucune expérience", "0")]
    [InlineData("Expérience exigée", "~")]
    [InlineData("moins de 2 ans", "~")]
    [InlineData("99999999999 An(s)", "~")]
    [InlineData("9999 ans", "~")]
    [InlineData(null, null)]
    public void Experience_AsWritten_IsMonthsAtLeastOrKept(string? text, string? expected) =>
        Same(expected, ExperienceReader.Months(text), m => m.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("de 1800 a 2000 euros brut par mois", "month 1800 2000")]
    [InlineData("De 1 800 à 2 000 € bruts par mois", "month 1800 2000")]
    [InlineData("de 1800 Ã  2000 euros brut par mois", "month 1800 2000")]
    [InlineData("1.900 € brut mensuel", "month 1900 1900")]
    [InlineData("de 16,61 € à 25,01 € brut/h", "hour 16.61 25.01")]
    [InlineData("2 100 € brut par mois", "month 2100 2100")]
    [InlineData("entre 28 000 et 32 000 euros brut annuel", "year 28000 32000")]
    [InlineData("28-32 k€ brut annuel", "year 28000 32000")]
    [InlineData("12,31 € de l’heure", "hour 12.31 12.31")]
    [InlineData("1 900 € brut par mois pour 35h/semaine", "month 1900 1900")]
    [InlineData("Mensuel de 1764,00 Euros", "month 1764 1764")]
    [InlineData("Horaire de 11.88 Euros sur 12.0 mois", "hour 11.88 11.88")]
    [InlineData("Horaire de 12.0 Euros à 12.5 Euros sur 0.0 mois", "hour 12 12.5")]
    [InlineData("Annuel de 21622.0 Euros à 25000.0 Euros sur 12.0 mois", "year 21622 25000")]
    [InlineData("Annuel de 45 000,00 Euros à 55 000,00 Euros", "year 45000 55000")]
    [InlineData("Autre de 2300,00 Euros à 2300,00 Euros", "month 2300 2300")]
    [InlineData("Autre de 13,50 Euros", "hour 13.5 13.5")]
    [InlineData("Horaire de 14,00 Euros à 12,00 Euros", "hour 12 14")]
    [InlineData("Horaire de 1800,00 Euros", "~")]
    [InlineData("Autre de 300,00 Euros", "~")]
    [InlineData("Selon convention", "~")]
    [InlineData("SMIC", "~")]
    [InlineData("1500 € net par mois", "~")]
    [InlineData("120 € par jour", "~")]
    [InlineData("12 €/h + prime de 50 €", "~")]
    [InlineData("1900 €", "~")]
    [InlineData("Mensuel de beaucoup Euros", "~")]
    [InlineData("Mensuel de 99999999999999999999999999999999 Euros", "~")]
    [InlineData(null, null)]
    public void Pay_AsWritten_IsBoundsOrKept(string? text, string? expected) =>
        Same(expected, PayReader.Bounds(text), p => $"{p.Period} {Number(p.Min)} {Number(p.Max)}");

    [Theory]
    [InlineData("Contrat de professionalisation", "professionalisation")]
    [InlineData("Contrat de professionnalisation", "professionalisation")]
    [InlineData("Cont. professionnalisation", "professionalisation")]
    [InlineData("CONTRAT PRO", "professionalisation")]
    [InlineData("Contrat apprentissage", "apprenticeship")]
    [InlineData("cdi", "cdi")]
    [InlineData("Contrat à durée indéterminée", "cdi")]
    [InlineData("Contrat Ã  durÃ©e dÃ©terminÃ©e", "cdd")]
    [InlineData("Intérim", "temp")]
    [InlineData("Mission intérimaire", "temp")]
    [InlineData("CDD saisonnier", "seasonal")]
    [InlineData("CDD d’insertion", "insertion")]
    [InlineData("stage", "internship")]
    [InlineData("CDD ou CDI", "~")]
    [InlineData("pas d’intérim", "~")]
    [InlineData("mi-temps", "~")]
    public void Contract_AsWritten_IsItsCodeOrKept(string text, string expected) => Same(expected, ContractReader.Code(text), code => code);

    [Theory]
    [InlineData("Mission intérimaire - 18 Mois", "18")]
    [InlineData("Mission intérimaire - 64 Jour(s)", "2.1")]
    [InlineData("Intérim - 1 Jour(s)", "0.1")]
    [InlineData("CDD - 2 An(s)", "24")]
    [InlineData("CDD de 6 à 12 mois", "~")]
    [InlineData("CDD - 9999 Mois", "~")]
    [InlineData("Contrat à durée indéterminée", null)]
    public void Months_AsWritten_CountDaysByThirty(string label, string? expected) => Same(expected, ContractReader.Months(label), Number);

    [Theory]
    [InlineData("weekend", "weekend")]
    [InlineData("Week-End", "weekend")]
    [InlineData("le samedi", "weekend")]
    [InlineData("Travail les week-ends et jours fériés", "weekend")]
    [InlineData("Travail en horaires décalés", "early evening")]
    [InlineData("Travail posté (2x8, 3x8, 5x8, etc.)", "shifts")]
    [InlineData("Travail de nuit...", "night")]
    [InlineData("journee", "day")]
    [InlineData("équipes", "shifts")]
    [InlineData("matin et soir", "early evening")]
    [InlineData("pas le soir", "~")]
    [InlineData("Travail en astreinte", "~")]
    public void Schedule_AsWritten_IsItsCodesOrKept(string text, string expected) => Same(expected, ScheduleReader.Codes(text), codes => string.Join(' ', codes));

    [Theory]
    [InlineData("Français (courant)", "fr ?")]
    [InlineData("FRANCAIS", "fr ?")]
    [InlineData("FranÃ§ais", "fr ?")]
    [InlineData("fr:B1", "fr B1")]
    [InlineData("en:a2", "en A2")]
    [InlineData("Anglais - niveau B2 exigé", "en B2")]
    [InlineData("Français langue maternelle", "fr ?")]
    [InlineData("langue des signes", "~")]
    [InlineData("anglais et espagnol", "~")]
    [InlineData("Anglais B1 ou B2", "~")]
    [InlineData("zz:B1", "~")]
    public void Language_AsWritten_IsItsCodeWithOrWithoutLevel(string text, string expected) =>
        Same(expected, LanguageReader.Spoken(text), l => $"{l.Code} {l.Level ?? "?"}");

    [Theory]
    [InlineData("Bac", "4")]
    [InlineData("bac pro", "4")]
    [InlineData("Bac ou équivalent", "4")]
    [InlineData("BaccalaurÃ©at", "4")]
    [InlineData("Bac+2", "5")]
    [InlineData("BTS", "5")]
    [InlineData("Bac+3, Bac+4 ou équivalents", "6")]
    [InlineData("Bac+5 et plus ou équivalents", "7")]
    [InlineData("CAP, BEP et équivalents", "3")]
    [InlineData("niveau 4", "4")]
    [InlineData("V", "3")]
    [InlineData("0", "0")]
    [InlineData("Sans diplôme", "0")]
    [InlineData("Doctorat", "8")]
    [InlineData("2", "2")]
    [InlineData("9", "~")]
    [InlineData("CAP ou Bac", "~")]
    [InlineData("brevet", "~")]
    public void Level_AsWritten_IsOfTheFrenchFrameworkOrKept(string text, string expected) =>
        Same(expected, LevelReader.Of(text), level => level.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("06 39 98 00 01", "06 39 98 00 01")]
    [InlineData("0639980001", "06 39 98 00 01")]
    [InlineData("639980001", "06 39 98 00 01")]
    [InlineData("06.39.98.00.01", "06 39 98 00 01")]
    [InlineData("+33 (0)6 39 98 00 01", "06 39 98 00 01")]
    [InlineData("0033639980001", "06 39 98 00 01")]
    [InlineData("+41 22 000 00 01", "+41220000001")]
    [InlineData("0000000000", "!phone_impossible")]
    [InlineData("0600000000", "!phone_impossible")]
    [InlineData("12345", "!phone_unreadable")]
    [InlineData("0639980001 ou 0139000000", "!phone_unreadable")]
    [InlineData("non communiqué", "!phone_unreadable")]
    [InlineData("", null)]
    public void Phone_AsWritten_IsOneNumberOrRefused(string text, string? expected) => Same(expected, PhoneReader.Number(text), number => number);

    [Theory]
    [InlineData("2026-11-24", "2026-11-24")]
    [InlineData("24/11/2026", "2026-11-24")]
    [InlineData("1/3/1990", "1990-03-01")]
    [InlineData("24.11.2026", "2026-11-24")]
    [InlineData("1er août 1990", "1990-08-01")]
    [InlineData("1990-08-01 00:00:00", "1990-08-01")]
    [InlineData("17/05/90", "!date_unreadable")]
    [InlineData("31/02/2026", "!date_unreadable")]
    [InlineData("hier", "!date_unreadable")]
    public void Date_AsWritten_IsADayOrRefused(string text, string expected) =>
        Same(expected, DateReader.Day(text), day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("H", "male")]
    [InlineData("Homme", "male")]
    [InlineData("m", "male")]
    [InlineData("Mme", "female")]
    [InlineData("FÉMININ", "female")]
    [InlineData("autre", "other")]
    [InlineData("NC", "!sex_unknown")]
    public void Sex_AsWritten_IsACodeOrRefused(string text, string expected) => Same(expected, SexReader.Code(text), code => code);

    [Theory]
    [InlineData("OUI", "True")]
    [InlineData("non", "False")]
    [InlineData("peut-être", "!yes_no_unknown")]
    public void YesNo_AsWritten_IsOneOrRefused(string text, string expected) => Same(expected, YesNoReader.Said(text), said => said.ToString());

    [Theory]
    [InlineData("Zoé  de la  Tour", "Zoé de la Tour")]
    [InlineData("ZoÃ©", "Zoé")]
    [InlineData("123", "!name_without_letters")]
    [InlineData("a@b.fr", "!name_without_letters")]
    public void Name_AsWritten_IsOneLineOrRefused(string text, string expected) => Same(expected, NameReader.Name(text), name => name);

    [Theory]
    [InlineData("à vélo", "bicycle")]
    [InlineData("bus et train", "transit")]
    [InlineData("voiture", "car")]
    [InlineData("pied", "walk")]
    [InlineData("pas de voiture", "~")]
    public void TravelMode_AsWritten_IsItsCodesOrKept(string text, string expected) => Same(expected, TravelModeReader.Codes(text), codes => string.Join(' ', codes));

    [Theory]
    [InlineData("12,50 €", "12.5")]
    [InlineData("24 h", "24")]
    [InlineData("12,50 €/h", "12.5")]
    [InlineData("24 à 30", "!number_unreadable")]
    public void Number_AsWritten_IsOneOrRefused(string text, string expected) => Same(expected, NumberReader.Number(text), Number);

    [Theory]
    [InlineData("licence", "EC", "CE")]
    [InlineData("licence", "Permis B", "B")]
    [InlineData("licence", "b", "B")]
    [InlineData("licence", "C/CE", "C/CE")]
    [InlineData("licence", "XYZ", "XYZ")]
    [InlineData("certificate", "carte cnaps", "CQP-APS")]
    [InlineData("certificate", "SST", "SST")]
    [InlineData("language", "Français", "fr")]
    [InlineData("skill", "300265", "300265")]
    public void Requirement_SentAsACode_IsTheCodeThatIsCompared(string kind, string code, string expected) =>
        Assert.Equal(expected, RequirementReader.Coded(new(kind, code, "Libellé", true)).Code);

    [Theory]
    [InlineData("dÃ©jÃ  vu", "déjà vu")]
    [InlineData("lâ€™heure", "l’heure")]
    [InlineData("Å“uvre Â«", "œuvre «")]
    [InlineData("CAFÉ» âge Â", "CAFÉ» âge Â")]
    public void Mojibake_Repaired_LeavesRightTextAlone(string text, string expected) => Assert.Equal(expected, Mojibake.Repair(text));

    private static string Number(decimal number) => (number / 1.00000000m).ToString("0.##", CultureInfo.InvariantCulture);

    private static void Same<T>(string? expected, Reading<T>? read, Func<T, string> inWords) => Assert.Equal(expected, read switch
    {
        null => null,
        Reading<T>.Understood(var value) => inWords(value),
        Reading<T>.AsWritten => "~",
        Reading<T>.Refused(var code) => "!" + code,
        _ => "?",
    });
}
