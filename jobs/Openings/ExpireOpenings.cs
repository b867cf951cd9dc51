using Hangfire;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Openings;

/// <summary>Openings whose last day to apply is over.</summary>
internal sealed class ExpireOpenings(NpgsqlDataSource db, TimeProvider clock, ILogger<ExpireOpenings> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.ExpireOpeningsAsync(WorkingDays.DayInParis(now), Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("expire-openings: {Count} expired, {Failed} could not be", taken - failed, failed);
    }
}
