using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>A state as icon and word; kind is yes, no, care, info or plain.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTagHelper(Icons icons) : TagHelper
{
    public string Kind { get; set; } = "plain";

    /// <summary>Instead of the kind's own icon.</summary>
    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tag tag-" + Kind);
        output.Content.AppendHtml(icons.Icon(Icon ?? Kind switch
        {
            "yes" => "check-circle-fill",
            "no" => "x-circle-fill",
            "care" => "exclamation-triangle-fill",
            "info" => "info-circle-fill",
            _ => "circle",
        }));
        output.Content.AppendHtml(Html.Element("span").Add(content));
    }
}
