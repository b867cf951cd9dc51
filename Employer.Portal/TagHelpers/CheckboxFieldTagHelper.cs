using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>One yes-or-no box, bound to bool: an absent box is a no.</summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxFieldTagHelper(Icons icons) : FieldTagHelperBase(icons)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Message is null ? "field" : "field has-error");
        var input = Html.Element("input", "form-check-input").With("type", "checkbox").With("id", Id).With("name", Name).With("value", "true")
            .Flag("checked", Values().Contains("true", StringComparer.OrdinalIgnoreCase)).With("aria-describedby", DescribedBy())
            .With("aria-invalid", Message is null ? null : "true");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var words = Html.Element("div").Add(Html.Element("label", null, Typography.Nbsp(LabelText)).With("for", Id));
        if (Hint is not null)
            words.Add(Html.Element("span", "hint", Typography.Nbsp(Hint)).With("id", Id + "-hint"));
        if (MessageElement() is { } message)
            output.Content.AppendHtml(message);
        output.Content.AppendHtml(Html.Element("div", "choice").Add(input).Add(words));
    }
}
