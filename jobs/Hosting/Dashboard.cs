using Hangfire;
using Matching.Data.Accounts;

namespace Matching.Jobs.Hosting;

/// <summary>Hangfire's dashboard, for administrators: the portal's sign-in opens it.</summary>
internal static class Dashboard
{
    public const string Path = "/hangfire";

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
