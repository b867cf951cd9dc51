using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>"2026-11-24", "24/11/2026", "24.11.2026", "24 novembre 2026", with or without midnight → a day. Two digits are no year.</summary>
public static partial class DateReader
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy/MM/dd"];

    private static readonly string[] Months =
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

    public static Reading<DateOnly>? Day(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var folded = Midnight().Replace(Plain.Folded(text), "");
        if (InWords().Match(folded) is { Success: true } said && Array.IndexOf(Months, said.Groups["month"].Value) is >= 0 and var month)
            folded = $"{said.Groups["day"].Value}/{month + 1}/{said.Groups["year"].Value}";
        return DateOnly.TryParseExact(folded, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Read.As(day)
            : Read.No<DateOnly>(ReadingCode.DateUnreadable);
    }

    [GeneratedRegex(@"[ t]0?0:00(:00(\.0+)?)?z?$")]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^(?:le\s+)?(?<day>\d{1,2})(?:er)?\s+(?<month>[a-z]+)\s+(?<year>\d{4})$")]
    private static partial Regex InWords();
}
