using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Matching.Jobs.Hosting;

/// <summary>Ready when Hangfire's storage answers and a worker has given a sign of life.</summary>
internal sealed class WorkersHealth(JobStorage storage, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            var alive = storage.GetMonitoringApi().Servers().Any(server => server.Heartbeat > clock.GetUtcNow().UtcDateTime - Silence);
            return alive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No Hangfire server has given a sign of life for a minute.");
        },
        cancellationToken);
}
