using Hangfire;
using Matching.Data.Outbox;
using Matching.Jobs.Messages;
using Matching.Jobs.Work;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Hosting;

/// <summary>
/// Wakes the workers when something is promised, and when a promise falls due or a lease ends. Losing a wake-up loses nothing: the schedule
/// looks every minute.
/// </summary>
internal sealed class OutboxListener(
    NpgsqlDataSource db, IBackgroundJobClient jobs, IOptions<JobsOptions> options, IOptions<OutboxOptions> outbox, TimeProvider clock,
    ILogger<OutboxListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "The outbox listener lost its connection and tries again.");
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = await db.OpenConnectionAsync(stop);
        await using (var listen = new NpgsqlCommand("listen outbox", connection))
            await listen.ExecuteNonQueryAsync(stop);
        Wake(); // what was promised while nobody listened
        while (true)
        {
            var now = clock.GetUtcNow();
            var due = await db.NextDueAsync(now, outbox.Value.SettleAfter, stop);
            var wait = due is { } next && next - now < LongestWait ? next - now : LongestWait;
            var notified = await connection.WaitAsync(wait > TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds(1), stop);
            if (!notified && (due is null || due > clock.GetUtcNow()))
                continue;
            await Task.Delay(options.Value.WakeDelay, clock, stop);
            Wake();
        }
    }

    private void Wake()
    {
        jobs.Enqueue<SendMessages>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<ReconcileMessages>(job => job.RunAsync(CancellationToken.None));
        jobs.Enqueue<DrainWork>(job => job.RunAsync(CancellationToken.None));
    }
}
