using System.Net;
using System.Text.RegularExpressions;

namespace Matching.Data.Openings.Import;

/// <summary>Text of another site, made safe to keep: no markup, no people's contact details, bounded.</summary>
public static partial class CleanText
{
    public const int LongestTitle = 200;
    public const int LongestDescription = 10_000;
    private const string Removed = "[coordonnées retirées]";

    /// <summary>Control characters other than line breaks and tabs have no place in a text: whoever sends them is refused.</summary>
    public static bool HasControlCharacters(string? text) =>
        text is not null && text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>One line.</summary>
    public static string Line(string? text, int longest = LongestTitle) =>
        Bounded(WithoutContacts(Spaces().Replace(WithoutMarkup(text ?? ""), " ")).Trim(), longest);

    /// <summary>Paragraphs: lines without trailing blanks, never more than one empty line in a row.</summary>
    public static string Paragraphs(string? text)
    {
        var lines = WithoutMarkup(LineBreakTags().Replace(text ?? "", "\n")).ReplaceLineEndings("\n").Split('\n')
            .Select(line => BlanksInLine().Replace(line, " ").Trim());
        var joined = EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim();
        return Bounded(WithoutContacts(joined), LongestDescription);
    }

    /// <summary>Addresses and telephone numbers of people stay at the source.</summary>
    public static string WithoutContacts(string text) => Telephone().Replace(Email().Replace(text, Removed), Removed);

    /// <summary>Only a web address; null for anything else.</summary>
    public static string? WebAddress(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsoluteUri.Length <= 2_000
            ? address.AbsoluteUri
            : null;

    private static string WithoutMarkup(string text) => Tags().Replace(WebUtility.HtmlDecode(Tags().Replace(text, " ")), " ");

    private static string Bounded(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd() + "…";
    }

    [GeneratedRegex(@"<br\s*/?>|</?(p|div|li|ul|ol|h\d)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreakTags();

    [GeneratedRegex(@"</?[a-z!][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex BlanksInLine();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();

    [GeneratedRegex(@"[\w.+'-]+\s?(?:@|\[at\]|\(at\)|\[arobase\]|\(arobase\))\s?[\w-]+(?:\.[\w-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d,.])(?:(?:\+|00)\s?33[\s.\-/]?(?:\(0\)[\s.\-/]?)?|0)[1-9](?:[\s.\-/]?\d{2}){4}(?!\d)")]
    private static partial Regex Telephone();
}
