using Hangfire;
using Matching.Data.Rankings;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Rankings;

/// <summary>Openings of the day that found nobody for lack of reviews, once some are freed.</summary>
internal sealed class RankWaiting(NpgsqlDataSource db, TimeProvider clock, ILogger<RankWaiting> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var count = await db.RankWaitingAsync(Limits.Chunk, clock.GetUtcNow(), cancel);
        if (count > 0)
            logger.LogInformation("rank-waiting: {Count} openings are ranked again", count);
    }
}
