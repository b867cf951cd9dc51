using Hangfire;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Matches;

/// <summary>Proposals whose review time is over.</summary>
internal sealed class LapseProposals(NpgsqlDataSource db, TimeProvider clock, ILogger<LapseProposals> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.LapseProposalsAsync(WorkingDays.DayInParis(now), Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("lapse-proposals: {Count} proposals lapsed, {Failed} could not be", taken - failed, failed);
    }
}
