using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>A coloured band with an icon: kind is yes, no, care or info.</summary>
[HtmlTargetElement("band")]
public sealed class BandTagHelper(Icons icons) : TagHelper
{
    public string Kind { get; set; } = "info";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "band band-" + Kind);
        output.Content.AppendHtml(icons.Icon(Kind switch
        {
            "yes" => "check-circle-fill",
            "no" => "x-circle-fill",
            "care" => "exclamation-triangle-fill",
            _ => "info-circle-fill",
        }));
        output.Content.AppendHtml(content);
    }
}
