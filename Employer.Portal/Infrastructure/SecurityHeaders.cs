namespace Employer.Portal.Infrastructure;

/// <summary>Headers on every response. No inline script or style anywhere, so the policy needs no exception but the mail viewer's.</summary>
internal static class SecurityHeaders
{
    /// <summary>For the page that shows the HTML of a mail inside a frame of our own page.</summary>
    public const string FramedMail = nameof(FramedMail);

    public static IServiceCollection AddSecurityHeaders(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies()
            .SetDefaultPolicy(Common(new HeaderPolicyCollection())
                .AddFrameOptionsDeny()
                .AddContentSecurityPolicy(csp =>
                {
                    csp.AddDefaultSrc().Self();
                    csp.AddScriptSrc().Self();
                    csp.AddStyleSrc().Self();
                    csp.AddImgSrc().Self().Data();
                    csp.AddFontSrc().Self();
                    csp.AddFrameSrc().Self();
                    csp.AddFormAction().Self();
                    csp.AddObjectSrc().None();
                    csp.AddBaseUri().None();
                    csp.AddFrameAncestors().None();
                }))
            .AddPolicy(FramedMail, headers => Common(headers)
                .AddFrameOptionsSameOrigin()
                .AddContentSecurityPolicy(csp =>
                {
                    csp.AddDefaultSrc().None();
                    csp.AddStyleSrc().UnsafeInline();
                    csp.AddImgSrc().Self().Data();
                    csp.AddBaseUri().None();
                    csp.AddFrameAncestors().Self();
                    csp.AddSandbox().AllowTopNavigationByUserActivation().AllowPopups();
                }));
        return services;
    }

    private static HeaderPolicyCollection Common(HeaderPolicyCollection headers) => headers
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(60 * 60 * 24 * 365)
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicyWithDefaultSecureDirectives();
}
