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

    public static void MapDashboard(this WebApplication app)
    {
        app.MapHangfireDashboardWithAuthorizationPolicy(Policies.Administrator, Path, new DashboardOptions
        {
            DashboardTitle = "Passerelle : travaux",
            DisplayStorageConnectionString = false,
            AppPath = app.Configuration["SignIn:Portal"] ?? "/",
        });
        app.MapGet("/", () => Results.Redirect(Path)).RequireAuthorization(Policies.Administrator);
    }
}
