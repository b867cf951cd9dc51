using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>Any number of choices, bound to an array or list of their values.</summary>
[HtmlTargetElement("checkboxes-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesFieldTagHelper(Icons icons) : ChoicesTagHelperBase(icons, "checkbox")
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => WrapGroup(output, Choices());
}
