using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>The h1 that says the task, the number that matters beside it, the primary button as content. Names the browser tab too.</summary>
[HtmlTargetElement("page-title")]
public sealed class PageTitleTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Text { get; set; } = "";

    public long? Number { get; set; }

    /// <summary>What the number counts, for those who hear the page: "offres".</summary>
    public string? NumberLabel { get; set; }

    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Text;
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "title-row");
        var title = Html.Element("h1", null, Typography.Nbsp(Text));
        if (Number is { } number)
        {
            var badge = Html.Element("span", "title-number", French.Number(number));
            if (NumberLabel is not null)
                badge.Add(new HtmlSpaceThen(Html.Element("span", "visually-hidden", NumberLabel)));
            title.Add(new HtmlSpaceThen(badge));
        }
        output.Content.AppendHtml(title);
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Html.Element("div", "title-actions").Add(actions));
        if (Lead is not null)
            output.Content.AppendHtml(Html.Element("p", "title-lead", Typography.Nbsp(Lead)));
    }
}
