using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Employer.Portal.Tests.Infrastructure;

/// <summary>What a page says, read aloud or seen, with an ordinary space where French wants a non-breaking one. What people type is theirs.</summary>
internal static partial class FrenchSpacing
{
    private static readonly string[] Said = ["title", "aria-label", "alt", "placeholder", "label", "data-label", "content"];

    public static IEnumerable<string> Wrong(IHtmlDocument page) =>
        page.Descendants().OfType<IText>().Where(text => text.ParentElement?.Closest("script, style, textarea, code, pre, kbd") is null).Select(text => text.Data)
            .Concat(page.All.SelectMany(element => Said.Select(element.GetAttribute).OfType<string>()))
            .SelectMany(Wrong);

    public static IEnumerable<string> Wrong(string said) => OrdinarySpace().Matches(said).Select(found => found.Value);

    // With what stands around it, to be found again.
    [GeneratedRegex(@".{0,40}(?:(?:^|[^\s:;?!«»]) (?:[;!?»]|:(?=\s|$))|« ).{0,20}")]
    private static partial Regex OrdinarySpace();
}
