using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>One number and, at most, its unit: "24", "12,50", "12,50 €", "45 min".</summary>
public static partial class NumberReader
{
    public static Reading<decimal>? Number(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Alone().Match(Plain.Folded(text)) is { Success: true } said
            ? Read.As(decimal.Parse(said.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture))
            : Read.No<decimal>(ReadingCode.NumberUnreadable);
    }

    [GeneratedRegex(@"^(?<number>\d{1,9}(?:[.,]\d{1,4})?)\s*(?:h|heures?|€|euros?|eur|min|minutes?|mn|mois)?\s*(?:(?:/|par)\s*(?:h|heures?|semaine|sem))?$")]
    private static partial Regex Alone();
}
