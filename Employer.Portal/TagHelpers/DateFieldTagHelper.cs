using System.Globalization;
using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>A date as day, month and year, bound to DateOnly or DateOnly? by <see cref="DateOnlyBinder"/>.</summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateFieldTagHelper(Icons icons) : FieldTagHelperBase(icons)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var date = For.Model is DateOnly known && known != default ? known : (DateOnly?)null;
        WrapGroup(output, Html.Element("div", "date-parts")
            .Add(Part(DateOnlyBinder.Day, "Jour", date?.Day, 2))
            .Add(Part(DateOnlyBinder.Month, "Mois", date?.Month, 2))
            .Add(Part(DateOnlyBinder.Year, "Année", date?.Year, 4)));
    }

    private TagBuilder Part(string part, string label, int? model, int width)
    {
        var name = Name + "." + part;
        // The error summary links to the field's own id: that is the day.
        var id = part == DateOnlyBinder.Day ? Id : IdOf(name);
        var input = Html.Element("input", $"form-control width-{width}" + (Message is null ? "" : " is-invalid"))
            .With("type", "text").With("inputmode", "numeric").With("autocomplete", "off")
            .With("id", id).With("name", name).With("maxlength", width.ToString(CultureInfo.InvariantCulture))
            .With("value", ViewContext.ModelState.GetValueOrDefault(name)?.AttemptedValue ?? model?.ToString(CultureInfo.InvariantCulture))
            .With("aria-invalid", Message is null ? null : "true");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return Html.Element("div").Add(Html.Element("label", null, label).With("for", id)).Add(input);
    }
}
