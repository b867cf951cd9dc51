using Hangfire.Server;
using Matching.Data.Outbox;
using Npgsql;

namespace Matching.Jobs.Hosting;

/// <summary>Notes which job threw, and that it works again: several in a row make it degraded. Hangfire calls its filters without async.</summary>
internal sealed class JobOutcomes(NpgsqlDataSource db, JobMetrics metrics, TimeProvider clock, ILogger<JobOutcomes> logger) : IServerFilter
{
    public void OnPerforming(PerformingContext context)
    {
    }

    public void OnPerformed(PerformedContext context)
    {
        // A host that stops in the middle is no failure of the job.
        if (context.Canceled || context.Exception is OperationCanceledException || context.Exception?.InnerException is OperationCanceledException)
            return;
        var job = Schedule.IdOf(context.BackgroundJob.Job.Type);
        try
        {
            Note(job, context.Exception is { } e ? JobFailures.CodeOf(e.InnerException ?? e) : null).GetAwaiter().GetResult();
        }
        catch (NpgsqlException e)
        {
            logger.LogWarning("The outcome of {Job} could not be noted: {Error}.", job, e.GetType().Name);
        }
    }

    internal async Task Note(string job, string? code)
    {
        if (code is not null)
            metrics.Failed(job, code);
        await using var connection = await db.OpenConnectionAsync();
        await (code is null ? connection.ForgetFailureAsync(job) : connection.RecordFailureAsync(job, null, code, clock.GetUtcNow()));
    }
}
