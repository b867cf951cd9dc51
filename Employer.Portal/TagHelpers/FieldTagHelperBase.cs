using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>What every field shares: label, "(facultatif)", hint, message, and the input that was typed.</summary>
public abstract class FieldTagHelperBase(Icons icons) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Instead of the property's [Display(Name)].</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Instead of what the property's type and [Required] say.</summary>
    public bool? Optional { get; set; }

    /// <summary>The name that [BindProperty(Name)] reads from an address, else the property's.</summary>
    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Metadata.BinderModelName ?? For.Name);

    protected string Id => IdOf(Name);

    protected string LabelText => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? For.Name;

    protected bool IsOptional => Optional ?? !For.Metadata.IsRequired;

    protected string? Message => Entry is { Errors: [var first, ..] } ? first.ErrorMessage : null;

    protected ModelStateEntry? Entry => ViewContext.ModelState.GetValueOrDefault(Name);

    /// <summary>What to show in the field: what was typed, else the model's value.</summary>
    protected string Value(string? name = null, object? model = null)
    {
        var typed = ViewContext.ModelState.GetValueOrDefault(name ?? Name)?.AttemptedValue;
        return typed ?? Convert.ToString(model ?? For.Model, French.Culture) ?? "";
    }

    protected IReadOnlyList<string> Values()
    {
        if (Entry?.RawValue is { } raw)
            return raw as string[] ?? [raw.ToString()!];
        return For.Model switch
        {
            null => [],
            string one => [one],
            bool yes => [yes ? "true" : "false"],
            System.Collections.IEnumerable many => [.. many.Cast<object>().Select(item => Convert.ToString(item, French.Culture) ?? "")],
            var one => [Convert.ToString(one, French.Culture) ?? ""],
        };
    }

    protected string? DescribedBy(string? otherHint = null)
    {
        var ids = new[] { Hint is null && otherHint is null ? null : Id + "-hint", Message is null ? null : Id + "-error" }.OfType<string>();
        return string.Join(' ', ids) is { Length: > 0 } joined ? joined : null;
    }

    /// <summary>A field with one input: the label names it.</summary>
    protected void Wrap(TagHelperOutput output, TagBuilder input)
    {
        Start(output, "div");
        output.Content.AppendHtml(LabelContent(Html.Element("label", "form-label").With("for", Id)));
        AppendHintAndMessage(output);
        output.Content.AppendHtml(input);
    }

    /// <summary>A field with several inputs: the legend names them.</summary>
    protected void WrapGroup(TagHelperOutput output, params IEnumerable<TagBuilder> inputs)
    {
        Start(output, "fieldset");
        if (DescribedBy() is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);
        output.Content.AppendHtml(LabelContent(Html.Element("legend")));
        AppendHintAndMessage(output);
        foreach (var input in inputs)
            output.Content.AppendHtml(input);
    }

    internal static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    protected TagBuilder? MessageElement()
    {
        if (Message is null)
            return null;
        var message = Html.Element("p", "field-message").With("id", Id + "-error").Add(icons.Icon("exclamation-circle-fill"));
        return message.Add(Html.Lines(Typography.Nbsp(Message)));
    }

    private void Start(TagHelperOutput output, string element)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Message is null ? "field" : "field has-error");
    }

    private TagBuilder LabelContent(TagBuilder element)
    {
        element.InnerHtml.Append(Typography.Nbsp(LabelText));
        return IsOptional ? element.Add(new HtmlSpaceThen(Html.Element("span", "optional", "(facultatif)"))) : element;
    }

    private void AppendHintAndMessage(TagHelperOutput output)
    {
        if (Hint is not null)
            output.Content.AppendHtml(Html.Element("p", "hint", Typography.Nbsp(Hint)).With("id", Id + "-hint"));
        if (MessageElement() is { } message)
            output.Content.AppendHtml(message);
    }
}
