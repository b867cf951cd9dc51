using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <param name="Period">"hour", "month" or "year"; euros, gross.</param>
public sealed record PayBounds(string Period, decimal Min, decimal Max);

/// <summary>
/// "de 1800 a 2000 euros brut par mois", "16,61 € à 25,01 € brut/h", "28-32 k€ annuel", and labels such as "Mensuel de 1764,00 Euros", "Autre de
/// 2300,00 Euros" → bounds and period. Net pay, several amounts, a day's pay or what cannot be for its period stay as written.
/// </summary>
public static partial class PayReader
{
    private const string Hour = "hour";
    private const string Month = "month";
    private const string Year = "year";

    public static Reading<PayBounds>? Bounds(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var folded = HoursAWeek().Replace(OverMonths().Replace(Plain.Folded(text), " "), " ");
        return Said(folded) is { } bounds ? Read.As(bounds) : Read.Kept<PayBounds>(Mojibake.Repair(text));
    }

    private static PayBounds? Said(string folded)
    {
        if (Net().IsMatch(folded))
            return null;
        var amounts = Amounts().Matches(folded).Where(m => m.Groups["mark"].Captures.Count > 0).ToList();
        if (amounts is not [var said])
            return null;
        // Another number than the pay, a bonus for instance, is for a person to read.
        var rest = folded.Remove(said.Index, said.Length);
        var periods = Periods().Matches(rest).Select(m => PeriodNamed(m.Groups["period"].Value)).Distinct().ToList();
        if (rest.Any(char.IsAsciiDigit) || periods.Count > 1)
            return null;
        var thousand = said.Groups["k"].Success ? 1000 : 1;
        var min = Amount(said.Groups["min"].Value) * thousand;
        var max = said.Groups["max"].Success ? Amount(said.Groups["max"].Value) * thousand : min;
        (min, max) = (Math.Min(min, max), Math.Max(min, max));
        // A label that names no period: hour, month and year do not overlap. Elsewhere nothing is guessed but thousands, which are a year's.
        var period = periods.Count == 1 ? periods[0] : thousand > 1 ? Year : OtherLabel().IsMatch(folded) ? PeriodOf(min) : null;
        return period is not null && Plausible(period, min) && Plausible(period, max) ? new(period, min, max) : null;
    }

    private static string? PeriodNamed(string word) => word switch
    {
        ['j', ..] => null,
        ['h', ..] => Hour,
        ['m', ..] => Month,
        _ => Year,
    };

    private static string? PeriodOf(decimal amount) => amount switch
    {
        >= 8 and <= 100 => Hour,
        >= 500 and <= 9_999 => Month,
        >= 15_000 and <= 300_000 => Year,
        _ => null,
    };

    // An amount that cannot be for its period is text only: 1 800 an hour is a slip, and guessing which is not ours.
    private static bool Plausible(string period, decimal amount) => period switch
    {
        Hour => amount is >= 3 and <= 300,
        Month => amount is >= 100 and <= 40_000,
        _ => amount is >= 2_000 and <= 500_000,
    };

    private static decimal Amount(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        var plain = Thousands().IsMatch(digits) ? digits.Replace(".", "", StringComparison.Ordinal) : digits;
        return decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? Math.Round(amount, 2) : 0;
    }

    [GeneratedRegex(@"(?<![\d.,])(?<min>\d{1,3}(?:[ .]\d{3})+(?![\d.])(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?(?!\d))\s*(?<k>(?<mark>k))?\s*(?<mark>€|euros?\b|eur\b)?(?:\s*(?:a|et|-|/)\s*(?<max>\d{1,3}(?:[ .]\d{3})+(?![\d.])(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?(?!\d))\s*(?<k>(?<mark>k))?\s*(?<mark>€|euros?\b|eur\b)?)?")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"(?<![a-z])(?<period>heures?|h|horaires?|mois|mensuel\w*|mensualite|ans?|annuel\w*|annees?|jours?|journalier\w*)(?![a-z])")]
    private static partial Regex Periods();

    [GeneratedRegex(@"\bnets?\b")]
    private static partial Regex Net();

    [GeneratedRegex(@"^autre de ")]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"\bsur\s+\d+(?:[.,]\d+)?\s+mois\b")]
    private static partial Regex OverMonths();

    [GeneratedRegex(@"\b\d+(?:[.,]\d+)?\s*h(?:eures?)?(?:\s*\d\d)?\s*(?:(?:/|par)\s*)?(?:semaines?|sem|hebdo\w*)\b")]
    private static partial Regex HoursAWeek();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Thousands();
}
