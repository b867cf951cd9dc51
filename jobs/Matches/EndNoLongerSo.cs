using Hangfire;
using Matching.Data.Matches;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Matches;

/// <summary>Matches that time has made untrue: a start or a last day that has passed, a pause that has begun.</summary>
internal sealed class EndNoLongerSo(NpgsqlDataSource db, TimeProvider clock, ILogger<EndNoLongerSo> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(() => db.EndNoLongerSoAsync(Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("end-no-longer-so: {Count} matches ended, {Failed} could not be", taken - failed, failed);
    }
}
