using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Employer.Portal.TagHelpers;

/// <summary>A space, then content: words of a label must not stick together for a screen reader.</summary>
internal sealed class HtmlSpaceThen(IHtmlContent content) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write(' ');
        content.WriteTo(writer, encoder);
    }
}
