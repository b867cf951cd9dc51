using Hangfire;
using Matching.Data.Matches;
using Matching.Jobs.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Matches;

/// <summary>Yeses that may no longer be taken back.</summary>
internal sealed class IntroduceAccepted(NpgsqlDataSource db, IOptions<MatchSettings> settings, TimeProvider clock, ILogger<IntroduceAccepted> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.IntroduceAcceptedAsync(settings.Value.MindChangeTime, Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("introduce-accepted: {Count} introduced, {Failed} could not be", taken - failed, failed);
    }
}
