using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Employer.Portal.TagHelpers;

public abstract class ChoicesTagHelperBase(Icons icons, string type) : FieldTagHelperBase(icons)
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>Side by side, for two or three short choices.</summary>
    public bool Inline { get; set; }

    protected TagBuilder Choices()
    {
        var chosen = Values();
        var list = Html.Element("div", Inline ? "choices-inline" : null);
        foreach (var (index, item) in Items.Index())
            list.Add(Option(item, index, chosen.Contains(item.Value, StringComparer.OrdinalIgnoreCase)));
        return list;
    }

    private TagBuilder Option(Choice item, int index, bool isChosen)
    {
        // The error summary links to the field's own id: that is the first choice.
        var id = index == 0 ? Id : $"{Id}_{index}";
        var input = Html.Element("input", "form-check-input").With("type", type).With("id", id).With("name", Name).With("value", item.Value)
            .Flag("checked", isChosen).With("aria-describedby", item.Hint is null ? null : id + "-hint-item");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var words = Html.Element("div").Add(Html.Element("label", null, Typography.Nbsp(item.Text)).With("for", id));
        if (item.Hint is not null)
            words.Add(Html.Element("span", "hint", Typography.Nbsp(item.Hint)).With("id", id + "-hint-item"));
        return Html.Element("div", "choice").Add(input).Add(words);
    }
}
