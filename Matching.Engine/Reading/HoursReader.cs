using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>"36H45/semaine", "35,5 h", "151,67 heures par mois", "Temps plein" → hours a week, to a tenth.</summary>
public static partial class HoursReader
{
    private const decimal LegalWeek = 35; // "temps plein" without a number: Code du travail L3121-27
    private const decimal WeeksPerMonth = 52m / 12;
    private const decimal WeeksPerYear = 52;

    /// <summary>Several amounts, a range, a day's hours or what cannot be a week's work stay as written.</summary>
    public static Reading<decimal>? PerWeek(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var folded = Plain.Folded(text);
        var said = Amounts().Matches(folded);
        if (said.Count == 0)
            return Plain.Words(folded) is "temps plein" or "plein temps" or "temps complet" ? Read.As(LegalWeek) : Read.Kept<decimal>(Mojibake.Repair(text));
        if (Range().IsMatch(folded))
            return Read.Kept<decimal>(Mojibake.Repair(text));
        var weeks = said.Select(Week).Distinct().ToList();
        return weeks is [{ } week] && week is >= 1 and <= 60 ? Read.As(Math.Round(week, 1, MidpointRounding.AwayFromZero)) : Read.Kept<decimal>(Mojibake.Repair(text));
    }

    /// <summary>Whether a line speaks of how long the work is, rather than when.</summary>
    public static bool SpeaksOf(string line) => Plain.Folded(line) is var folded
        && (Amounts().IsMatch(folded) || Plain.Words(folded) is "temps plein" or "temps partiel" or "plein temps" or "temps complet" or "mi temps");

    private static decimal? Week(Match said)
    {
        var whole = said.Groups["hours"].Value;
        var minutes = said.Groups["minutes"].Value;
        if (minutes.Length > 0 && (whole.AsSpan().ContainsAny(',', '.') || int.Parse(minutes, CultureInfo.InvariantCulture) > 59))
            return null;
        var hours = decimal.Parse(whole.Replace(',', '.'), CultureInfo.InvariantCulture)
            + (minutes.Length > 0 ? decimal.Parse(minutes, CultureInfo.InvariantCulture) / 60 : 0);
        return said.Groups["per"].Value switch
        {
            "" or "sem" or "semaine" or "semaines" => hours,
            var per when per.StartsWith("hebdo", StringComparison.Ordinal) => hours,
            var per when per.StartsWith('m') => hours / WeeksPerMonth,
            var per when per.StartsWith("an", StringComparison.Ordinal) => hours / WeeksPerYear,
            _ => null, // a day
        };
    }

    [GeneratedRegex(@"(?<![\d.,x])(?<hours>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:h|heures?|hrs?)(?:\s*(?<minutes>\d{2})(?!\d))?(?:\s*(?:/|par|a la)?\s*(?<per>semaines?|sem|hebdo\w*|mois|mensuel\w*|ans?|annuel\w*|annee|jours?|j)\b|(?![a-z]))")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\d\s*(?:h|heures?)?\s*(?:a|-|ou|et)\s*\d{1,2}(?:[.,]\d+)?\s*(?:h|heures?)")]
    private static partial Regex Range();
}
