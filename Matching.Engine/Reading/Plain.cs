using System.Globalization;
using System.Text;

namespace Matching.Engine.Reading;

/// <summary>Text brought to what two spellings of it have in common.</summary>
public static class Plain
{
    /// <summary>Lower case, no accents, one space between words: "Saint-Rémy" and "SAINT REMY" are equal.</summary>
    public static string Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.ToString().Trim();
    }

    /// <summary>Lower case, no accents, ordinary spaces and apostrophes; signs stay. Double encoding is repaired first.</summary>
    internal static string Folded(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Mojibake.Repair(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(c is '’' or '‘' ? '\'' : c is '–' or '—' ? '-' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c));
        }

        return plain.ToString().Trim();
    }

    /// <summary>The items of a list in one field, however they are separated.</summary>
    internal static string[] Items(string text) =>
        text.Split(['|', ',', ';', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
