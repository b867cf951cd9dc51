using Hangfire;
using Matching.Data.Openings;
using Matching.Jobs.Hosting;
using Npgsql;

namespace Matching.Jobs.Openings;

/// <summary>What is out, examined again when the content gate's lists or the minimums have changed.</summary>
internal sealed class ExamineOpenings(NpgsqlDataSource db, TimeProvider clock, ILogger<ExamineOpenings> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var examined = await Limits.InChunksAsync(() => db.ExamineOpeningsAgainAsync(Limits.Chunk, now, cancel), cancel);
        logger.LogInformation("examine-openings: {Done} examined, {Failed} could not be", examined.Done, examined.Failed);
    }
}
