using System.Globalization;
using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>Pages of a long list. Keeps the other query values; says nothing when one page holds all.</summary>
[HtmlTargetElement("page-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PageLinksTagHelper(Icons icons) : TagHelper
{
    /// <summary>Not "page": Razor Pages keeps that word for itself.</summary>
    public const string Parameter = "p";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public int Page { get; set; } = 1;

    public int PageSize { get; set; } = 20;

    public long Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = (int)((Total + PageSize - 1) / PageSize);
        if (pages < 2)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", "Pages de la liste");
        var list = Html.Element("ul", "pages");
        if (Page > 1)
            list.Add(Html.Element("li").Add(Link(Page - 1, "Précédente", "prev", icons.Icon("chevron-left"))));
        foreach (var page in Shown(pages))
            list.Add(Html.Element("li").Add(page switch
            {
                0 => Html.Element("span", null, "…"),
                _ when page == Page => Html.Element("span", null, French.Number(page)).With("aria-current", "page"),
                _ => Link(page, French.Number(page)).With("aria-label", $"Page {page}"),
            }));
        if (Page < pages)
            list.Add(Html.Element("li").Add(Link(Page + 1, "Suivante", "next", iconAfter: icons.Icon("chevron-right"))));
        output.Content.AppendHtml(list);
    }

    private IEnumerable<int> Shown(int pages)
    {
        var last = 0;
        for (var page = 1; page <= pages; page++)
        {
            if (page != 1 && page != pages && Math.Abs(page - Page) > 1)
                continue;
            if (page > last + 1)
                yield return 0;
            yield return last = page;
        }
    }

    private TagBuilder Link(int page, string text, string? rel = null, TagBuilder? icon = null, TagBuilder? iconAfter = null)
    {
        var request = ViewContext.HttpContext.Request;
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != Parameter))
            .Add(Parameter, page.ToString(CultureInfo.InvariantCulture));
        return Html.Element("a").With("href", request.PathBase + request.Path + query).With("rel", rel)
            .Add(icon).Add(Html.Element("span", null, text)).Add(iconAfter);
    }
}
