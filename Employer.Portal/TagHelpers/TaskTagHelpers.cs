using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>Things to do, in order, each with its state.</summary>
[HtmlTargetElement("task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "task-list");
    }
}

/// <summary>One thing to do; the content is its state, as a status-tag.</summary>
[HtmlTargetElement("task", ParentTag = "task-list")]
public sealed class TaskTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>Nothing, or an expression that gave nothing: a text, not a link.</summary>
    public string? Href { get; set; }

    public string? Hint { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var state = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        var text = Html.Element("div", "task-text")
            .Add(string.IsNullOrEmpty(Href) ? Html.Element("span", null, Typography.Nbsp(Text)) : Html.Element("a", null, Typography.Nbsp(Text)).With("href", Href));
        if (Hint is not null)
            text.Add(Html.Element("p", "hint", Typography.Nbsp(Hint)));
        output.Content.AppendHtml(text);
        output.Content.AppendHtml(Html.Element("div").Add(state));
    }
}
