using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>Facts as pairs of label and value.</summary>
[HtmlTargetElement("summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "summary-list");
    }
}

/// <summary>One pair, with an optional link to change it.</summary>
[HtmlTargetElement("summary-row", ParentTag = "summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string? ActionHref { get; set; }

    public string ActionText { get; set; } = "Modifier";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "summary-row");
        output.Content.AppendHtml(Html.Element("dt", null, Typography.Nbsp(Label)));
        output.Content.AppendHtml(value.IsEmptyOrWhiteSpace
            ? Html.Element("dd", "muted", "pas d’indication")
            : Html.Element("dd").Add(value));
        if (ActionHref is not null)
            output.Content.AppendHtml(Html.Element("dd").Add(Html.Element("a", null, ActionText).With("href", ActionHref)
                .Add(new HtmlSpaceThen(Html.Element("span", "visually-hidden", Label.ToLower(French.Culture))))));
    }
}
