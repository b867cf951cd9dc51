using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Employer.Portal.TagHelpers;

/// <summary>Short ways to build elements in tag helpers; text is always encoded.</summary>
internal static class Html
{
    public static TagBuilder Element(string name, string? cssClass = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
            element.Attributes["class"] = cssClass;
        if (text is not null)
            element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>A message of several sentences that stand apart: each on its own line.</summary>
    public static TagBuilder Lines(string text)
    {
        var lines = text.Split('\n');
        return lines.Length == 1 ? Element("span", null, text) : lines.Aggregate(Element("span", "message-lines"), (all, line) => all.Add(Element("span", null, line)));
    }

    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder Flag(this TagBuilder element, string attribute, bool on = true)
    {
        if (on)
            element.Attributes[attribute] = attribute;
        return element;
    }

    public static TagBuilder Add(this TagBuilder element, IHtmlContent? content)
    {
        if (content is not null)
            element.InnerHtml.AppendHtml(content);
        return element;
    }

    public static TagBuilder Icon(this Icons icons, string name)
    {
        var svg = Element("svg", "icon").With("viewBox", "0 0 16 16").With("focusable", "false").With("aria-hidden", "true");
        svg.InnerHtml.AppendHtml(icons.Shape(name));
        return svg;
    }
}
