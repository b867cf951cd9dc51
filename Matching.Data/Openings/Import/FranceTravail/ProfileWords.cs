using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Data.Reference;
using Matching.Engine.Domain;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>What the offer asks of the person: experience, education, licences, certificates, languages, skills.</summary>
internal static partial class ProfileWords
{
    private const string Required = "E";
    private const int MostRequirements = 100;

    private static readonly Dictionary<string, string> LanguageCodes = new(StringComparer.Ordinal)
    {
        ["francais"] = "fr", ["anglais"] = "en", ["allemand"] = "de", ["espagnol"] = "es", ["italien"] = "it", ["portugais"] = "pt",
        ["arabe"] = "ar", ["russe"] = "ru", ["chinois"] = "zh", ["mandarin"] = "zh", ["neerlandais"] = "nl", ["polonais"] = "pl",
        ["turc"] = "tr", ["roumain"] = "ro", ["japonais"] = "ja", ["ukrainien"] = "uk",
    };

    /// <summary>0 for "débutant accepté"; null when experience is asked without saying how long.</summary>
    public static (int? Months, bool Required) Experience(string? required, string? label)
    {
        if (required is "D")
            return (0, false);
        if (Duration().Match(label ?? "") is not { Success: true } said)
            return (null, required is Required);
        var count = int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture);
        return (said.Groups[2].Value is "A" or "a" ? count * 12 : count, required is Required);
    }

    /// <summary>The lowest level that is required (several are alternatives), 3 (CAP) to 8; a wish is no level asked.</summary>
    public static int? EducationLevel(IEnumerable<FranceTravailEducation>? formations) => formations?
        .Where(f => f.Exigence is Required)
        .Select(f => Level(Plain.Words(f.NiveauLibelle ?? "")))
        .Min();

    public static IReadOnlyList<Requirement> Requirements(FranceTravailOffer offer, string text, SkillBook skills) =>
    [
        .. Items(offer.Permis).Select(Licence)
            .Concat(Items(offer.Langues).Select(Language))
            .Concat(Items(offer.Competences).Select(i => new Requirement(RequirementKind.Skill, SkillCode(i, offer.RomeCode, skills), Words(i), i.Exigence is Required)))
            .Concat(ForkliftCertificates.In(text))
            .Concat(skills.Named(text, offer.RomeCode!).Select(code => new Requirement(RequirementKind.Skill, code, skills.Label(code), Required: false)))
            .DistinctBy(r => r.Code.Length > 0 ? (r.Kind, r.Code) : (r.Kind, r.Label)) // the offer's own list comes first
            .Take(MostRequirements),
    ];

    // A recruiter's own line has no code; a code of an older ROME is one that nobody holds.
    private static string SkillCode(FranceTravailItem item, string? occupation, SkillBook skills) =>
        item.Code is { Length: > 0 } code && skills.Knows(code) ? code : skills.Code(Words(item), occupation) ?? item.Code ?? "";

    private static int? Level(string words) => words switch
    {
        _ when words.StartsWith("cap ", StringComparison.Ordinal) => 3,
        _ when words.StartsWith("bac ou", StringComparison.Ordinal) => 4,
        _ when words.StartsWith("bac 2", StringComparison.Ordinal) => 5,
        _ when words.StartsWith("bac 3", StringComparison.Ordinal) => 6,
        _ when words.StartsWith("bac 5", StringComparison.Ordinal) => 7,
        _ => null,
    };

    private static IEnumerable<FranceTravailItem> Items(IReadOnlyList<FranceTravailItem>? items) =>
        (items ?? []).Where(i => !string.IsNullOrWhiteSpace(i.Libelle));

    private static Requirement Licence(FranceTravailItem item)
    {
        var label = Words(item);
        var letters = LicenceLetters().Match(label);
        return letters.Success
            ? new(RequirementKind.Licence, letters.Groups[1].Value, $"Permis {letters.Groups[1].Value}", item.Exigence is Required)
            : new(RequirementKind.Certificate, "", label, item.Exigence is Required);
    }

    private static Requirement Language(FranceTravailItem item) => new(
        RequirementKind.Language, LanguageCodes.GetValueOrDefault(Plain.Words(item.Libelle!), ""), Words(item), item.Exigence is Required);

    private static string Words(FranceTravailItem item) => SourceText.Line(item.Libelle, 300);

    [GeneratedRegex(@"(\d{1,3})\s*(a|m)(?:n|ois)", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();

    // "B - Véhicule léger", "CE - Poids lourd + remorque"
    [GeneratedRegex(@"^(AM|A1|A2|A|B1|BE|B|C1E|C1|CE|C|D1E|D1|DE|D)\b")]
    private static partial Regex LicenceLetters();
}
