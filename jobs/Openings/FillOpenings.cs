using Hangfire;
using Matching.Data.Openings;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Openings;

/// <summary>Openings whose positions are all taken.</summary>
internal sealed class FillOpenings(NpgsqlDataSource db, TimeProvider clock, ILogger<FillOpenings> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.FillOpeningsAsync(Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("fill-openings: {Count} filled, {Failed} could not be", taken - failed, failed);
    }
}
