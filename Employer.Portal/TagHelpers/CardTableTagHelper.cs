using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>A table that becomes cards below 640 px: each cell says its column in data-label, the row's name is a th scope="row".</summary>
[HtmlTargetElement("card-table")]
public sealed class CardTableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>The caption is heard but not shown, under a title that says the same.</summary>
    public bool HideCaption { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "table-wrap");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Content.AppendHtml(Html.Element("table", "table table-cards")
            .Add(Html.Element("caption", HideCaption ? "visually-hidden" : null, Typography.Nbsp(Caption)))
            .Add(rows));
    }
}
