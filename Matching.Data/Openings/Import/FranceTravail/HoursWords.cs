using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>"36H45/semaine\nTravail de nuit", "Temps partiel - 21H/semaine" → hours a week and schedules.</summary>
internal static partial class HoursWords
{
    private const decimal LegalWeek = 35; // "temps plein" without a number
    private const decimal WeeksPerMonth = 52m / 12;
    private const decimal WeeksPerYear = 52;

    /// <summary>Null when nothing says it, or when the number cannot be a week's work.</summary>
    public static decimal? PerWeek(string? label, string? converted)
    {
        if (Hours().Match(label ?? "") is { Success: true } said)
        {
            var minutes = said.Groups[2].Success ? decimal.Parse(said.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
            var hours = decimal.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture) + minutes / 60;
            var week = said.Groups[3].Value.ToLowerInvariant() switch
            {
                "mois" => hours / WeeksPerMonth,
                "an" => hours / WeeksPerYear,
                _ => hours,
            };
            return week is >= 1 and <= 60 ? Math.Round(week, 1) : null;
        }

        return Plain.Words(label ?? converted ?? "") is "temps plein" ? LegalWeek : null;
    }

    public static IReadOnlyList<string> Schedules(IEnumerable<string> labels)
    {
        var words = Plain.Words(string.Join(' ', labels));
        return [.. Schedule.All.Where(schedule => Said(schedule).Any(w => words.Contains(w, StringComparison.Ordinal)))];
    }

    private static string[] Said(string schedule) => schedule switch
    {
        Schedule.Day => ["en journee"],
        Schedule.Early => ["horaires decales", "du matin", "tot le matin"],
        Schedule.Evening => ["horaires decales", "en soiree", "du soir"],
        Schedule.Night => ["de nuit", "la nuit"],
        Schedule.Weekend => ["week end", "samedi", "dimanche", "jours feries"],
        Schedule.Shifts => ["travail poste", "2x8", "3x8", "5x8", "en equipe"],
        _ => [],
    };

    [GeneratedRegex(@"(\d{1,4})\s*h\s*(\d{2})?\s*(?:/\s*(semaine|mois|an))?", RegexOptions.IgnoreCase)]
    private static partial Regex Hours();
}
