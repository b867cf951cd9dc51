using System.Security.Cryptography;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Employer.Portal.Infrastructure.KeptForms;

/// <summary>Who was signed in when a form was shown, sealed into it: a form that comes after its session still has an owner.</summary>
internal sealed class FormOwner(IDataProtectionProvider protection)
{
    public const string Field = "__compte";

    private readonly IDataProtector protector = protection.CreateProtector("form-owner");

    public string Seal(Guid account) => WebEncoders.Base64UrlEncode(protector.Protect(account.ToByteArray()));

    /// <summary>Null for anything that this portal did not seal.</summary>
    public Guid? Read(string? sealedOwner)
    {
        try
        {
            return string.IsNullOrEmpty(sealedOwner) ? null : new Guid(protector.Unprotect(WebEncoders.Base64UrlDecode(sealedOwner)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>Adds it to every form of a signed-in page.</summary>
[HtmlTargetElement("form")]
public sealed class FormOwnerTagHelper(IServiceProvider services) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        if (http.User.Identity?.IsAuthenticated != true
            || !string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
            return;
        var owner = http.Items[FormOwner.Field] as string;
        if (owner is null)
            http.Items[FormOwner.Field] = owner = services.GetRequiredService<FormOwner>().Seal(http.User.AccountId());
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{FormOwner.Field}\" value=\"{owner}\">");
        if (KeptFormFilter.IdOf(http) is { } kept)
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{KeptFormStore.Field}\" value=\"{kept}\">");
    }
}
