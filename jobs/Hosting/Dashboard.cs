using Hangfire;
using Matching.Data.Accounts;

namespace Matching.Jobs.Hosting;

/// <summary>Hangfire's dashboard, for administrators: the portal's sign-in opens it.</summary>
internal static class Dashboard
{
    public const string Path = "/hangfire";

    /// <summary>As on the portal, but for the dashboard's own inline script and styles.</summary>
    public static void UseDashboardHeaders(this WebApplication app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            csp.AddScriptSrc().Self().UnsafeInline();
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self().Data();
            csp.AddFormAction().Self();
            csp.AddObjectSrc().None();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
        }));

    /// <summary>Without it the dashboard does what any page of another site makes an administrator's browser post.</summary>
    public static IServiceCollection AddDashboardAntiforgery(this IServiceCollection services) => services.AddAntiforgery(antiforgery =>
    {
        // Portal and jobs often share a host name, and so their cookies: each keeps its own.
        antiforgery.Cookie.Name = "passerelle-travaux";
        antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        antiforgery.HeaderName = "X-CSRF-TOKEN";
    });

    public static void MapDashboard(this WebApplication app)
    {
        app.MapHangfireDashboardWithAuthorizationPolicy(Policies.Administrator, Path, new DashboardOptions
        {
            DashboardTitle = "Passerelle : travaux",
            DisplayStorageConnectionString = false,
            IgnoreAntiforgeryToken = false,
            AppPath = app.Configuration["SignIn:Portal"] ?? "/",
        });
        app.MapGet("/", () => Results.Redirect(Path)).RequireAuthorization(Policies.Administrator);
    }
}
