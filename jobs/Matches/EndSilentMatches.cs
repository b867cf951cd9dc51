using Hangfire;
using Matching.Data.Matches;
using Matching.Jobs.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Matches;

/// <summary>Matches of which the company said nothing in time.</summary>
internal sealed class EndSilentMatches(NpgsqlDataSource db, IOptions<MatchSettings> settings, TimeProvider clock, ILogger<EndSilentMatches> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.EndSilentMatchesAsync(settings.Value, Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("end-silent-matches: {Count} ended, {Failed} could not be", taken - failed, failed);
    }
}
