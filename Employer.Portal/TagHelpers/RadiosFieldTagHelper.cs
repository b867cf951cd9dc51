using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Employer.Portal.TagHelpers;

/// <summary>One choice, all of them in sight.</summary>
[HtmlTargetElement("radios-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosFieldTagHelper(Icons icons) : ChoicesTagHelperBase(icons, "radio")
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => WrapGroup(output, Choices());
}
