using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>Every message of the form in one list at the top, each a link to its field. Says nothing when all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Take(1).SelectMany(error => error.ErrorMessage.Split('\n'))
                .Select(text => (Field: entry.Key, Text: Typography.Nbsp(text))))
            .OrderBy(problem => Position(problem.Field), StringComparer.Ordinal)
            .ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        var title = problems.Count == 1 ? "Il y a un point à corriger" : $"Il y a {French.Count(problems.Count, "point")} à corriger";
        output.Content.AppendHtml(Html.Element("h2", null, title).With("id", "error-summary-title"));
        var list = Html.Element("ul");
        foreach (var (field, text) in problems)
            list.Add(Html.Element("li").Add(field.Length == 0
                ? Html.Element("span", null, text)
                : Html.Element("a", null, text).With("href", "#" + FieldTagHelperBase.IdOf(field))));
        output.Content.AppendHtml(list);
    }

    // In the order of the form, which is that of the input's properties, whatever the order in which they were found.
    private string Position(string field)
    {
        var (position, type) = ("", ViewContext.ViewData.ModelMetadata);
        foreach (var name in field.Split('.', '['))
        {
            var index = type.Properties.TakeWhile(property => property.PropertyName != name).Count();
            if (index == type.Properties.Count)
                break;
            (position, type) = ($"{position}{index:D3}.", type.Properties[index]);
        }

        return position;
    }
}
