using Hangfire;
using Matching.Data.Offers;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Offers;

/// <summary>Offers whose last day to answer is over.</summary>
internal sealed class MarkUnanswered(NpgsqlDataSource db, TimeProvider clock, ILogger<MarkUnanswered> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (taken, failed) = await Limits.InChunksAsync(
            () => db.MarkUnansweredAsync(Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("mark-unanswered: {Count} offers without an answer, {Failed} could not be", taken - failed, failed);
    }
}
