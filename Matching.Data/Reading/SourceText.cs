using System.Net;
using System.Text.RegularExpressions;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Reading;

/// <summary>Text of another site, made safe to keep: clean as any text, no markup, no people's contact details, bounded.</summary>
public static partial class SourceText
{
    private const string Removed = "[coordonnées retirées]";

    /// <summary>One line.</summary>
    public static string Line(string? text, int longest = TextLengths.Title) =>
        CleanText.Bounded(WithoutContacts(CleanText.Line(WithoutMarkup(text ?? ""))), longest);

    /// <summary>Paragraphs: lines without trailing blanks, never more than one empty line in a row.</summary>
    public static string Paragraphs(string? text) => CleanText.Bounded(
        WithoutContacts(CleanText.Paragraphs(WithoutMarkup(LineBreakTags().Replace(text ?? "", "\n")))), TextLengths.Description);

    /// <summary>Addresses and telephone numbers of people stay at the source.</summary>
    public static string WithoutContacts(string text) => Telephone().Replace(Email().Replace(text, Removed), Removed);

    /// <summary>Only a web address; null for anything else.</summary>
    public static string? WebAddress(string? url) =>
        Uri.TryCreate(CleanText.Line(url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address.AbsoluteUri.Length <= TextLengths.WebAddress
            ? address.AbsoluteUri
            : null;

    private static string WithoutMarkup(string text) => Tags().Replace(WebUtility.HtmlDecode(Tags().Replace(text, " ")), " ");

    [GeneratedRegex(@"<br\s*/?>|</?(p|div|li|ul|ol|h\d)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreakTags();

    [GeneratedRegex(@"</?[a-z!][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\w.+'-]+\s?(?:@|\[at\]|\(at\)|\[arobase\]|\(arobase\))\s?[\w-]+(?:\.[\w-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d,.])(?:(?:\+|00)\s?33[\s.\-/]?(?:\(0\)[\s.\-/]?)?|0)[1-9](?:[\s.\-/]?\d{2}){4}(?!\d)")]
    private static partial Regex Telephone();
}
