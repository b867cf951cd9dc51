using Hangfire;
using Matching.Data.Matches;
using Matching.Jobs.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Matches;

/// <summary>Companies that say nothing of somebody introduced to them, before the clock ends it.</summary>
internal sealed class RemindCompanies(NpgsqlDataSource db, IOptions<MatchSettings> settings, TimeProvider clock, ILogger<RemindCompanies> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.RemindSilentCompaniesAsync(settings.Value, Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("remind-companies: {Count} reminded, {Failed} could not be", taken - failed, failed);
    }
}
