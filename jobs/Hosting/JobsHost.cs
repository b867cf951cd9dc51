using Hangfire;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Hosting;
using Matching.Data.Matches;
using Matching.Jobs.Mail;
using Matching.Jobs.Matches;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Matching.Jobs.Hosting;

/// <summary>The jobs host as one composition: tests and <c>serve</c> start the same thing.</summary>
public static class JobsHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        configure?.Invoke(builder);
        var (services, configuration) = (builder.Services, builder.Configuration);
        // Whoever is not signed in is sent to the portal, where links in mails lead too.
        configuration["SignIn:Portal"] ??= configuration["Links:PublicUrl"];
        builder.Logging.AddPasserelleLogs();
        builder.Logging.AddFilter("Hangfire", LogLevel.Warning);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

        services.TryAddSingleton(TimeProvider.System);
        services.AddPasserelleDatabase(configuration, DatabaseRole.Jobs);
        services.AddPasserelleHealth().AddCheck<WorkersHealth>("workers", tags: ["ready"])
            .AddCheck<JobsHealth>("jobs", tags: ["ready"]);
        services.AddPasserelleTelemetry(configuration, "jobs");
        services.AddPasserelleSignIn(configuration);
        services.AddOptions<MatchSettings>().Bind(configuration.GetSection(MatchSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<GrantTerm>();
        services.AddRanking(configuration);
        services.AddMail(configuration);
        services.AddHangfireWorkers(configuration);
        services.AddDashboardAntiforgery();
        services.AddJobs();
        services.AddHostedService<OutboxListener>();
        services.AddHostedService<Watchdog>();

        var app = builder.Build();
        app.UseDashboardHeaders();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPasserelleHealth();
        app.MapDashboard();
        ApplySchedule(app.Services);
        return app;
    }

    private static void ApplySchedule(IServiceProvider services) => Schedule.Apply(
        services.GetRequiredService<IRecurringJobManager>(), services.GetRequiredService<JobStorage>(),
        services.GetRequiredService<IOptions<JobsOptions>>().Value.Often);
}
