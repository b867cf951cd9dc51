using Hangfire;
using Matching.Data.Models;
using Matching.Engine.Domain;

namespace Matching.Jobs.Models;

/// <summary>Each night: learns from what was decided; the new model serves only when it is better than rules and champion on later decisions. Once a day.</summary>
internal sealed class Retrain(TrainingContext training, TimeProvider clock, ILogger<Retrain> logger)
{
    [AutomaticRetry(Attempts = 1)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await training.Jobs.LastTrainingAsync(cancel) is { } last && WorkingDays.DayInParis(last) == WorkingDays.DayInParis(now))
            return;
        var trained = await training.TrainModelAsync(now, cancel: cancel);
        logger.LogInformation(
            "retrain: {Earlier} decisions to learn from, {Later} to judge on, model {ModelId}, serves {Serves}: {Verdict}",
            trained.Outcome.Split.Earlier.Count, trained.Outcome.Split.Later.Count, trained.ModelId, trained.Serves, trained.Outcome.Promotion?.Verdict);
    }
}
