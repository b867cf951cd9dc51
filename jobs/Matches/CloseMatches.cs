using Hangfire;
using Matching.Data.Matches;
using Matching.Jobs.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Matches;

/// <summary>Matches whose opening has ended.</summary>
internal sealed class CloseMatches(NpgsqlDataSource db, IOptions<MatchSettings> settings, TimeProvider clock, ILogger<CloseMatches> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.CloseMatchesOfEndedOpeningsAsync(settings.Value, Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("close-matches: {Count} matches of ended openings closed, {Failed} could not be", taken - failed, failed);
    }
}
