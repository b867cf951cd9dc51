using Matching.Data.Outbox;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Matching.Jobs.Hosting;

/// <summary>A job that keeps failing makes the host degraded, which is said and counted; the host goes on working, so it stays in rotation.</summary>
internal sealed class JobsHealth(NpgsqlDataSource db, JobMetrics metrics) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var jobs = (await db.DegradedJobsAsync(cancel: cancellationToken)).Select(failure => failure.Job).Distinct().ToList();
        metrics.Degraded(jobs.Count);
        return jobs.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"These jobs keep failing: {string.Join(", ", jobs)}.");
    }
}
