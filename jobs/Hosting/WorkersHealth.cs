using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Matching.Jobs.Hosting;

/// <summary>Ready when Hangfire's storage answers and a worker has given a sign of life.</summary>
internal sealed class WorkersHealth(JobStorage storage) : IHealthCheck
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            // Hangfire writes its heartbeats by the machine's own clock.
            var alive = storage.GetMonitoringApi().Servers().Any(server => server.Heartbeat > TimeProvider.System.GetUtcNow().UtcDateTime - Silence);
            return alive ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No Hangfire server has given a sign of life for a minute.");
        },
        cancellationToken);
}
