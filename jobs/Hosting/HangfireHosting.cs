using Hangfire;
using Hangfire.Common;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Matching.Data.Database;
using Matching.Data.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Hosting;

/// <summary>Hangfire as schedule, workers and dashboard; its defaults do not suit us, each setting has its reason in <see cref="JobsOptions"/>.</summary>
internal static class HangfireHosting
{
    public static IServiceCollection AddHangfireWorkers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<JobsOptions>().Bind(configuration.GetSection(JobsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        // Ours, before Hangfire adds its own, which is whatever storage the process last configured: two hosts in one process would share it.
        services.AddSingleton<JobStorage>(provider => Storage(ConnectionString(configuration), provider.GetRequiredService<IOptions<JobsOptions>>().Value));
        // So are Hangfire's global filters the process's, not the host's.
        services.AddSingleton<JobMetrics>().AddSingleton<JobOutcomes>().AddSingleton<IJobFilterProvider, JobFilters>();
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHangfireServer((provider, server) =>
        {
            var options = provider.GetRequiredService<IOptions<JobsOptions>>().Value;
            server.WorkerCount = options.Workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            server.HeartbeatInterval = TimeSpan.FromSeconds(10);
            server.ServerTimeout = TimeSpan.FromMinutes(1);
            server.ServerCheckInterval = TimeSpan.FromSeconds(30);
            server.ShutdownTimeout = TimeSpan.FromSeconds(15);
        });
        return services;
    }

    private static PostgreSqlStorage Storage(string connectionString, JobsOptions options)
    {
        var settings = Settings(options);
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, settings), settings);
    }

    private static PostgreSqlStorageOptions Settings(JobsOptions options) => new()
    {
        SchemaName = HangfireSchema.Name,
        PrepareSchemaIfNecessary = false,
        AllowDegradedModeWithoutStorage = false,
        QueuePollInterval = options.QueuePoll,
        EnableLongPolling = false,
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = options.Invisibility,
        DistributedLockTimeout = options.LockTimeout,
        // The outbox is what is promised in our transactions; Hangfire's own work stays out of them.
        EnableTransactionScopeEnlistment = false,
    };

    // Another application name is another pool: a busy schedule never takes the connections of the work itself.
    private static string ConnectionString(IConfiguration configuration)
    {
        var own = DatabaseHosting.ConnectionString(configuration.GetConnectionString(DatabaseHosting.ConnectionName), DatabaseRole.Jobs);
        return new NpgsqlConnectionStringBuilder(own) { ApplicationName = "passerelle_hangfire", MaxPoolSize = 30, Enlist = false }.ConnectionString;
    }
}
