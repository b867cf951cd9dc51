using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>
/// "CACES 1/3/5", "CACES R489 de catégorie 3" in the text of an offer, which has no field for them. A wish, never a hard
/// requirement: the text may as well say that it is not needed.
/// </summary>
internal static partial class ForkliftCertificates
{
    public static IEnumerable<Requirement> In(string text) =>
        Named().Matches(text)
            .SelectMany(m => Category().Matches(m.Groups[1].Value))
            .Select(c => c.Value.ToUpperInvariant() switch
            {
                "1" => "1A", // R389 category 1 became R489 1A
                var category => category,
            })
            .Distinct()
            .Select(category => new Requirement(RequirementKind.Certificate, $"R489-{category}", $"CACES R489-{category}", Required: false));

    [GeneratedRegex(@"\bCACES\s*(?:R\s*\.?\s*[34]89)?\s*(?:de\s+)?(?:cat(?:\.|égories?|egories?)?)?\s*:?((?:\s*(?:[,/&\-]|et|ou)?\s*\b[1-7][AB]?\b(?!\s*(?:an|mois)))+)", RegexOptions.IgnoreCase)]
    private static partial Regex Named();

    [GeneratedRegex(@"[1-7][AB]?", RegexOptions.IgnoreCase)]
    private static partial Regex Category();
}
