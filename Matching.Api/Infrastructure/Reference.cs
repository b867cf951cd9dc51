using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace Matching.Api.Infrastructure;

/// <summary>The description of the API as a page, at /scalar: everything that it loads comes from this host.</summary>
internal static class Reference
{
    private const string Path = "/scalar";

    public static void MapReference(this WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Redirect(Path)).AllowAnonymous().ExcludeFromDescription();
        app.MapScalarApiReference(Path, (options, context) => options
            .WithTitle("Passerelle API").WithNonce(context.GetNonce())
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp()).AllowAnonymous();
    }

    /// <summary>The reference runs its own script and may ask nobody but this host; no other answer runs anything.</summary>
    public static void UseApiHeaders(this WebApplication app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddDefaultSecurityHeaders()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddScriptSrc().Self().WithNonce();
            // Its styles come with its script.
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self().Data();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().None();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
        }));
}
