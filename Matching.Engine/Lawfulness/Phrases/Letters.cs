using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>How a word is compared: no capital, no accent, no double letter, no letter of another alphabet that looks alike.</summary>
internal static class Letters
{
    // Cyrillic and Greek letters that are drawn like Latin ones: a known way to write a word that a list does not find.
    private static readonly FrozenDictionary<char, char> Lookalikes = new Dictionary<char, char>
    {
        ['а'] = 'a', ['е'] = 'e', ['о'] = 'o', ['р'] = 'p', ['с'] = 'c', ['у'] = 'y', ['х'] = 'x', ['і'] = 'i', ['һ'] = 'h', ['ѕ'] = 's', ['м'] = 'm',
        ['α'] = 'a', ['ε'] = 'e', ['ο'] = 'o', ['ι'] = 'i', ['ν'] = 'v', ['ρ'] = 'p', ['τ'] = 't', ['ı'] = 'i',
    }.ToFrozenDictionary();

    /// <summary>The letter or digit as compared; empty for marks that belong to the letter before, null for what separates words.</summary>
    public static string? Plain(char written)
    {
        if (written < 128)
            return char.IsAsciiLetterOrDigit(written) ? char.ToLowerInvariant(written).ToString() : null;
        if (char.GetUnicodeCategory(written) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            return "";
        var small = char.ToLowerInvariant(written);
        if (Lookalikes.TryGetValue(small, out var latin))
            return latin.ToString();
        if (small is 'œ' or 'æ')
            return small == 'œ' ? "oe" : "ae";
        return char.IsLetterOrDigit(small) ? Unaccented(small) : null;
    }

    /// <summary>A word of a list, as its text is compared.</summary>
    public static string Plain(string word) => Single(string.Concat(word.Select(c => Plain(c))));

    /// <summary>Double letters single: "celibbataire", "apelle".</summary>
    public static string Single(string word)
    {
        var kept = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (kept.Length == 0 || kept[^1] != letter || char.IsAsciiDigit(letter))
                kept.Append(letter);
        }

        return kept.Length == word.Length ? word : kept.ToString();
    }

    private static string? Unaccented(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormKD);
        var plain = string.Concat(parts.Where(char.IsAsciiLetterOrDigit));
        return plain.Length > 0 ? plain.ToLowerInvariant() : letter.ToString();
    }
}
