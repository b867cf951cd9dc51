using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>One text, number, money, e-mail, password or long text input.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Icons icons) : FieldTagHelperBase(icons)
{
    /// <summary>text, email, tel, password, search, number (typed as text, digits keyboard).</summary>
    public string? Type { get; set; }

    /// <summary>More than one row makes a long text.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>Shown after the input: €, h, km.</summary>
    public string? Unit { get; set; }

    /// <summary>2, 4, 10 or 20 characters wide; full width when absent.</summary>
    public int? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Placeholder { get; set; }

    /// <summary>Id of a datalist that proposes values.</summary>
    public string? List { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Rows > 1 ? LongText() : Input();
        input.With("id", Id).With("name", Name)
            .With("class", Css())
            .With("autocomplete", Autocomplete).With("placeholder", Placeholder).With("list", List)
            .With("maxlength", MaximumLength()).With("aria-describedby", DescribedBy())
            .With("aria-invalid", Message is null ? null : "true");
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name is not "class"))
            input.With(attribute.Name, attribute.Value?.ToString());
        output.Attributes.Clear();
        Wrap(output, Unit is null ? input : Html.Element("div", "with-unit").Add(input).Add(Html.Element("span", "unit", Unit)));
    }

    private TagBuilder LongText()
    {
        var area = Html.Element("textarea", null, null).With("rows", Rows.ToString(French.Culture));
        // Browsers drop the first line break of a text area.
        area.InnerHtml.Append("\n" + Value());
        return area;
    }

    private TagBuilder Input()
    {
        var kind = Type ?? Kind();
        var input = Html.Element("input").With("type", kind == "number" ? "text" : kind).With("inputmode", kind == "number" ? "decimal" : null);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input.With("value", kind == "password" ? null : Value());
    }

    private string Kind() => For.Metadata.DataTypeName switch
    {
        nameof(DataType.EmailAddress) => "email",
        nameof(DataType.PhoneNumber) => "tel",
        nameof(DataType.Password) => "password",
        _ when For.Metadata.UnderlyingOrModelType is { } type && (type == typeof(int) || type == typeof(decimal)) => "number",
        _ => "text",
    };

    private string Css() => string.Join(' ', new[]
    {
        "form-control",
        Message is null ? null : "is-invalid",
        (Width ?? (Kind() == "number" ? 4 : null)) is { } width ? "width-" + width : null,
    }.OfType<string>());

    private string? MaximumLength() => For.Metadata.ValidatorMetadata
        .Select(rule => rule switch { StringLengthAttribute text => text.MaximumLength, MaxLengthAttribute text => text.Length, _ => 0 })
        .FirstOrDefault(length => length > 0) is > 0 and var most && Kind() == "text" && Rows == 1 ? most.ToString(French.Culture) : null;
}
