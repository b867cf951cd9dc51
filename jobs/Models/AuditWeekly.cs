using Hangfire;
using Matching.Data.Models;
using Matching.Data.Rankings;

namespace Matching.Jobs.Models;

/// <summary>Each week: who was proposed, by group, beside who could have been; kept with small groups hidden. Once a day.</summary>
internal sealed class AuditWeekly(RankingContext ranking, TrainingContext training, TimeProvider clock, ILogger<AuditWeekly> logger)
{
    [AutomaticRetry(Attempts = 3)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var audits = await training.Jobs.KeepExposureAuditAsync(ranking.Ranking, training.Audit, clock.GetUtcNow(), cancel);
        logger.LogInformation("audit-weekly: {Dimensions} dimensions, {Groups} groups", audits?.Count ?? 0, audits?.Sum(a => a.Groups.Count) ?? 0);
    }
}
