using System.Text.RegularExpressions;

namespace Matching.Engine.Domain;

/// <summary>A telephone number, as "06 39 98 00 00", or "+41…" of another country. Nine digits have lost their zero in a spreadsheet.</summary>
public static partial class PhoneNumber
{
    public const string Impossible = "phone_impossible";
    public const string Unreadable = "phone_unreadable";

    /// <returns>The number as it is kept, or what is wrong with it.</returns>
    public static (string? Number, string? Fault) Read(string text)
    {
        var signs = Separators().Replace(text.Replace("(0)", "", StringComparison.Ordinal), "");
        if (signs.StartsWith("00", StringComparison.Ordinal) && signs.Length > 10)
            signs = "+" + signs[2..];
        if (signs.Length == 0 || !signs[(signs[0] == '+' ? 1 : 0)..].All(char.IsAsciiDigit))
            return (null, Unreadable);
        signs = AtHome(signs);
        if (Foreign().IsMatch(signs))
            return (signs, null);
        if (!French().IsMatch(signs))
            return (null, signs.Length == 10 ? Impossible : Unreadable);
        // Nobody has eight times the same digit.
        return signs[2..].Distinct().Count() == 1
            ? (null, Impossible)
            : (string.Join(' ', signs.Chunk(2).Select(pair => new string(pair))), null);
    }

    /// <summary>A French number without its country and with its zero; empty when it has not as many digits as it should.</summary>
    private static string AtHome(string signs) => signs switch
    {
        ['+', '3', '3', .. var rest] => signs.Length == 12 ? "0" + rest : "",
        ['3', '3', .. var rest] when signs.Length == 11 => "0" + rest,
        [not '0', ..] when signs.Length == 9 => "0" + signs,
        _ => signs,
    };

    [GeneratedRegex(@"[\s.\-/()]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\+(?!33)[1-9]\d{6,14}$")]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^0[1-9]\d{8}$")]
    private static partial Regex French();
}
