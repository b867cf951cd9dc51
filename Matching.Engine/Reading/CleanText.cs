using System.Text;
using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>
/// Text that somebody typed, pasted or sent, as it is kept: composed (NFC), without what nobody can see. Control and format characters
/// (U+0000, U+202E, zero-width signs, byte order marks, soft hyphens) and halves of surrogate pairs go; the joiners and selectors that make
/// an emoji stay. Cleaning what is clean changes nothing.
/// </summary>
public static partial class CleanText
{
    /// <summary>One line: any run of blanks or line breaks is one space.</summary>
    public static string Line(string? text) => Blanks().Replace(Visible(text), " ").Trim();

    /// <summary>Paragraphs: lines without leading or trailing blanks, never more than one empty line in a row.</summary>
    public static string Paragraphs(string? text)
    {
        var lines = Visible(text).Split('\n').Select(line => Blanks().Replace(line, " ").Trim());
        return EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    /// <summary>At most <paramref name="longest"/> characters, the last one « … » when something was cut; never half a character.</summary>
    public static string Bounded(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd() + "…";
    }

    private static string Visible(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var kept = new StringBuilder(text.Length);
        Rune[] runes = [.. WholeRunes(text)];
        Rune? before = null;
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            if (InvisibleCharacters.IsLineBreak(rune))
                kept.Append(rune.Value == '\r' && i + 1 < runes.Length && runes[i + 1].Value == '\n' ? "" : "\n");
            else if (InvisibleCharacters.Keeps(before, rune, runes.AsSpan(i + 1)))
                kept.Append(rune.ToString());
            else
                continue;
            before = rune;
        }
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    private static IEnumerable<Rune> WholeRunes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                continue;
            yield return rune;
            i += rune.Utf16SequenceLength - 1;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
