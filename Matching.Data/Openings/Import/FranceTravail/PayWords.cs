using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Engine.Reading;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>
/// "Mensuel de 1764,00 Euros", "Annuel de 21622.0 Euros à 25000.0 Euros sur 12.0 mois", "Autre de 2300,00 Euros", or a comment
/// ("de 16,61 € à 25,01 € brut/h") → the text and, where it says them, bounds and period.
/// </summary>
internal static partial class PayWords
{
    private const string Hour = "hour";
    private const string Month = "month";
    private const string Year = "year";

    public static Pay Read(FranceTravailPay? pay)
    {
        if (pay is null)
            return Pay.Unknown;
        var parts = new[] { pay.Libelle, pay.Commentaire, pay.Complement1, pay.Complement2 }
            .Select(p => SourceText.Line(p)).Where(p => p is not ("" or "Autre"));
        var text = SourceText.Line(string.Join(" · ", parts), TextLengths.PayText);
        var said = Labelled(pay.Libelle) ?? Commented(pay.Commentaire) ?? Pay.Unknown;
        return said with { Text = text.Length > 0 ? text : null };
    }

    private static Pay? Labelled(string? label)
    {
        if (Label().Match(label ?? "") is not { Success: true } said)
            return null;
        string? period = said.Groups["period"].Value.ToLowerInvariant() switch
        {
            "horaire" => Hour,
            "mensuel" => Month,
            "annuel" => Year,
            _ => null,
        };
        return Bounded(period, said.Groups["min"].Value, said.Groups["max"].Value);
    }

    private static Pay? Commented(string? comment)
    {
        if (Comment().Match(comment ?? "") is not { Success: true } said)
            return null;
        var period = said.Groups["period"].Value.ToLowerInvariant() switch
        {
            "mois" or "mensuel" => Month,
            "an" or "annuel" => Year,
            _ => Hour,
        };
        return Bounded(period, said.Groups["min"].Value, said.Groups["max"].Value);
    }

    // An amount that cannot be for its period is text only: 1 800 an hour is a slip, and guessing which is not ours.
    private static Pay? Bounded(string? period, string minText, string maxText)
    {
        if (Amount(minText) is not { } min)
            return null;
        var max = Amount(maxText) ?? min;
        (min, max) = (Math.Min(min, max), Math.Max(min, max));
        period ??= PeriodOf(min);
        var plausible = period is not null && Plausible(period, min) && Plausible(period, max);
        return plausible ? new(null, period, min, max) : null;
    }

    // "Autre": hour, month and year do not overlap.
    private static string? PeriodOf(decimal amount) => amount switch
    {
        >= 8 and <= 100 => Hour,
        >= 500 and <= 9_999 => Month,
        >= 15_000 and <= 300_000 => Year,
        _ => null,
    };

    private static bool Plausible(string period, decimal amount) => period switch
    {
        Hour => amount is >= 3 and <= 300,
        Month => amount is >= 100 and <= 40_000,
        _ => amount is >= 2_000 and <= 500_000,
    };

    private static decimal? Amount(string text) =>
        decimal.TryParse(Blanks().Replace(text, "").Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? Math.Round(amount, 2)
            : null;

    [GeneratedRegex(@"^\s*(?<period>horaire|mensuel|annuel|autre)\s+de\s+(?<min>[\d\s.,]+?)\s*euros?(?:\s+à\s+(?<max>[\d\s.,]+?)\s*euros?)?(?:\s+sur\s+[\d.,]+\s+mois)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<min>\d[\d\s]*(?:[.,]\d{1,2})?)\s*(?:€|euros?)?\s*(?:(?:à|-|et)\s*(?<max>\d[\d\s]*(?:[.,]\d{1,2})?)\s*)?(?:€|euros?)\s*(?:brute?s?\s*|nets?\s*)?(?:/|par|de l['’])?\s*(?<period>heure|h|horaire|mois|mensuel|an|annuel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blanks();
}
