using Hangfire;
using Matching.Data.Openings;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Openings;

/// <summary>Openings whose start has passed: asked about once, and closed when nobody answers.</summary>
internal sealed class HoldStartedOpenings(NpgsqlDataSource db, TimeProvider clock, ILogger<HoldStartedOpenings> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var held = await Limits.InChunksAsync(() => db.HoldStartedOpeningsAsync(Limits.Chunk, now, cancel), cancel);
        var expired = await Limits.InChunksAsync(() => db.ExpireUnconfirmedOpeningsAsync(Limits.Chunk, now, cancel), cancel);
        logger.LogInformation(
            "hold-started-openings: {Held} held, {Expired} expired, {Failed} could not be", held.Done, expired.Done, held.Failed + expired.Failed);
    }
}
