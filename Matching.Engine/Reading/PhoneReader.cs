using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>A telephone number, as "06 39 98 00 00", or "+41…" of another country. Nine digits have lost their zero in a spreadsheet.</summary>
public static partial class PhoneReader
{
    public static Reading<string>? Number(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var signs = Separators().Replace(text.Replace("(0)", "", StringComparison.Ordinal), "");
        if (signs.StartsWith("00", StringComparison.Ordinal) && signs.Length > 10)
            signs = "+" + signs[2..];
        if (signs.Length == 0 || !signs[(signs[0] == '+' ? 1 : 0)..].All(char.IsAsciiDigit))
            return Read.No<string>(ReadingCode.PhoneUnreadable);
        if (signs.StartsWith("+33", StringComparison.Ordinal))
            signs = signs.Length == 12 ? "0" + signs[3..] : "";
        else if (signs.Length == 11 && signs.StartsWith("33", StringComparison.Ordinal))
            signs = "0" + signs[2..];
        else if (signs.Length == 9 && signs[0] != '0')
            signs = "0" + signs;
        if (Foreign().IsMatch(signs))
            return Read.As(signs);
        if (!French().IsMatch(signs))
            return Read.No<string>(signs.Length == 10 ? ReadingCode.PhoneImpossible : ReadingCode.PhoneUnreadable);
        // Nobody has eight times the same digit.
        return signs[2..].Distinct().Count() == 1
            ? Read.No<string>(ReadingCode.PhoneImpossible)
            : Read.As(string.Join(' ', signs.Chunk(2).Select(pair => new string(pair))));
    }

    [GeneratedRegex(@"[\s.\-/()]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\+(?!33)[1-9]\d{6,14}$")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^0[1-9]\d{8}$")]
    private static partial Regex French();
}
