using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>Nothing here yet: what will appear, and what to do first (text and button as content).</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(Icons icons) : TagHelper
{
    public string Title { get; set; } = "";

    public string Icon { get; set; } = "inbox";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(icons.Icon(Icon));
        output.Content.AppendHtml(Html.Element("h2", null, Typography.Nbsp(Title)));
        output.Content.AppendHtml(content);
    }
}
