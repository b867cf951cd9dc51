using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>One choice out of a list; choices with a group stand under its title.</summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectFieldTagHelper(Icons icons) : FieldTagHelperBase(icons)
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>The first, empty line. Null leaves it out.</summary>
    public string? Empty { get; set; } = "Choisissez…";

    public int? Width { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Values();
        var select = Html.Element("select", "form-select" + (Message is null ? "" : " is-invalid") + (Width is { } width ? " width-" + width : ""))
            .With("id", Id).With("name", Name).With("aria-describedby", DescribedBy()).With("aria-invalid", Message is null ? null : "true");
        if (Empty is not null)
            select.Add(Option(new Choice("", Empty), chosen));
        foreach (var group in Items.GroupBy(item => item.Group))
        {
            var into = group.Key is null ? select : Html.Element("optgroup").With("label", group.Key);
            foreach (var item in group)
                into.Add(Option(item, chosen));
            if (into != select)
                select.Add(into);
        }
        Wrap(output, select);
    }

    private static TagBuilder Option(Choice choice, IReadOnlyList<string> chosen) =>
        Html.Element("option", null, Typography.Nbsp(choice.Text)).With("value", choice.Value).Flag("selected", chosen.Contains(choice.Value));
}
