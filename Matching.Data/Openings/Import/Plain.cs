using System.Globalization;
using System.Text;

namespace Matching.Data.Openings.Import;

internal static class Plain
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
}
