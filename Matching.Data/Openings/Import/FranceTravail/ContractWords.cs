using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>"MIS", "Mission intérimaire - 18 Mois", "Contrat travail" → a contract of ours and its length in months.</summary>
internal static partial class ContractWords
{
    private const decimal DaysPerMonth = 30;
    private const decimal WeeksPerMonth = 52m / 12;
    private const decimal Shortest = 0.1m;

    /// <summary>Null: no employment contract (franchise, self-employed work), or one that is not known.</summary>
    public static string? ContractOf(string? type, string? nature, bool workStudy) => (type, Plain.Words(nature ?? "")) switch
    {
        (_, var n) when n.Contains("apprentissage", StringComparison.Ordinal) => Contract.Apprenticeship,
        (_, var n) when n.Contains("professionnalisation", StringComparison.Ordinal) => Contract.Professionalisation,
        (_, var n) when n.Contains("non salarie", StringComparison.Ordinal) => null,
        ("DDI" or "TTI", _) => Contract.Insertion,
        (_, var n) when n.Contains("insertion", StringComparison.Ordinal) => Contract.Insertion,
        ("CDD", _) when workStudy => Contract.Professionalisation,
        ("CDI", _) => Contract.Cdi,
        ("CDD" or "CDS" or "DDT", _) => Contract.Cdd,
        ("MIS" or "DIN", _) => Contract.Temp,
        ("SAI", _) => Contract.Seasonal,
        _ => null,
    };

    /// <summary>Months, days ÷ 30, at least a tenth of a month; null when no length is said.</summary>
    public static decimal? Months(string? label)
    {
        if (Length().Match(label ?? "") is not { Success: true } said)
            return null;
        var count = decimal.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture);
        var months = said.Groups[2].Value.ToLowerInvariant() switch
        {
            "jour" => count / DaysPerMonth,
            "semaine" => count / WeeksPerMonth,
            "an" => count * 12,
            _ => count,
        };
        return months is > 0 and <= 600 ? Math.Max(Shortest, Math.Round(months, 1)) : null;
    }

    [GeneratedRegex(@"(\d{1,4})\s*(mois|jour|semaine|an)", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
