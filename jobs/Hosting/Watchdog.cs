using Matching.Data.Matches;
using Matching.Data.Outbox;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Hosting;

/// <summary>Says in the log what should have happened and did not. Beside the scheduler and not in it: a stopped scheduler cannot report itself.</summary>
internal sealed class Watchdog(
    NpgsqlDataSource db, JobMetrics metrics, IOptions<JobsOptions> options, IOptions<MatchSettings> settings, TimeProvider clock, ILogger<Watchdog> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await LookAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    internal async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            var backlog = await db.BacklogAsync(clock.GetUtcNow(), options.Value.OverdueAfter, settings.Value.MindChangeTime, cancel);
            var stuck = await db.StuckJobsAsync(clock.GetUtcNow() - (4 * options.Value.Invisibility), cancel);
            var degraded = (await db.DegradedJobsAsync(cancel: cancel)).Select(failure => failure.Job).Distinct().ToList();
            metrics.Degraded(degraded.Count);
            if (degraded.Count > 0)
                logger.LogWarning("watchdog: jobs that keep failing: {Degraded}", string.Join(", ", degraded));
            if (!backlog.IsEmpty || stuck > 0)
                logger.LogWarning(
                    "watchdog: {OverdueWork} work and {OverdueMessages} mails overdue, {InDoubt} mails in doubt, {OverdueIntroductions} introductions "
                    + "overdue, {FailedWork} work and {FailedMessages} mails failed since yesterday, {StuckJobs} jobs fetched and not running",
                    backlog.OverdueWork, backlog.OverdueMessages, backlog.InDoubt, backlog.OverdueIntroductions, backlog.FailedWork, backlog.FailedMessages, stuck);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogWarning("watchdog: it could not look: {Error}", JobFailures.CodeOf(e));
        }
    }
}
