using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>A column heading that sorts: sets ?tri=by, then ?tri=-by. Goes inside a th; keeps the other query values.</summary>
[HtmlTargetElement("sort-link")]
public sealed class SortLinkTagHelper(Icons icons) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string By { get; set; } = "";

    /// <summary>What the list is sorted by now, "-" before it when descending.</summary>
    public string? Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var query = QueryString.Create(request.Query.Where(pair => pair.Key is not ("tri" or PageLinksTagHelper.Parameter))).Add("tri", Current == By ? "-" + By : By);
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", request.PathBase + request.Path + query);
        output.Content.AppendHtml(text);
        if (Current?.TrimStart('-') == By)
        {
            output.Content.AppendHtml(icons.Icon(Current == By ? "caret-up-fill" : "caret-down-fill"));
            output.Content.AppendHtml(new HtmlSpaceThen(Html.Element("span", "visually-hidden", Current == By ? "(tri croissant)" : "(tri décroissant)")));
        }
    }
}
