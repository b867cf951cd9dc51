using Hangfire;
using Matching.Data.Rankings;
using Matching.Engine.Domain;

namespace Matching.Jobs.Rankings;

/// <summary>Ranks every open opening, once a night: people and openings change by day, lists fill up again.</summary>
internal sealed class RankNightly(RankingContext ranking, TimeProvider clock, ILogger<RankNightly> logger)
{
    [AutomaticRetry(Attempts = 3)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var order = new RankingOrder(RankingCause.Night, Key: $"night:{WorkingDays.DayInParis(now):O}");
        var outcome = await RankOpenings.ExecuteAsync(ranking, order, now, cancel);
        if (outcome.IsStopped)
        {
            logger.LogInformation("rank-nightly: stopped by an administrator");
            return;
        }

        logger.LogInformation(
            "rank-nightly: {Openings} openings, {Residents} people, {Matches} proposals, {LeftForLater} left for later",
            outcome.Openings, outcome.Residents, outcome.Matches, outcome.LeftForLater);
    }
}
