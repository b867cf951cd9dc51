using Hangfire;
using Matching.Data.Commitments;
using Matching.Engine.Domain;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Commitments;

/// <summary>Signed commitments whose time is over before they were kept.</summary>
internal sealed class MissCommitments(NpgsqlDataSource db, TimeProvider clock, ILogger<MissCommitments> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.MissCommitmentsAsync(WorkingDays.DayInParis(now), Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("miss-commitments: {Count} missed, {Failed} could not be", taken - failed, failed);
    }
}
