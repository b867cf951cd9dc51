using Matching.Engine.Evaluation;
using Matching.Engine.Ranking;

namespace Matching.Engine.Training;

/// <summary>From decisions to a model that has proved itself, or not: train on earlier openings, judge on later ones beside the rules.</summary>
public static class ModelTraining
{
    public const int LeastOpeningsJudged = 20;

    public static TrainingOutcome Run(IEnumerable<GradedExample> examples, string origin, TrainingSettings? settings = null)
    {
        settings ??= new TrainingSettings();
        var split = TimeSplit.Of(examples);
        if (Trainer.Train(split.Earlier, origin, settings) is not { } model) return new TrainingOutcome(null, null, split, false);

        var table = Evaluator.Evaluate(split.Later, [new LearnedRanker(model, "candidate", peopleAreReal: false)], settings.Seed);
        var row = table.Of("learned");
        model = model with
        {
            Metrics = new Dictionary<string, double>
            {
                ["ndcg@10"] = row.Ndcg10.Mean,
                ["ndcg@10.low"] = row.Ndcg10.Low,
                ["ndcg@10.high"] = row.Ndcg10.High,
                ["ndcg@5"] = row.Ndcg5.Mean,
                ["mrr"] = row.Mrr.Mean,
                ["recall@5"] = row.Recall5.Mean,
                ["rules.ndcg@10"] = table.Of("rules").Ndcg10.Mean,
                ["input-order.ndcg@10"] = table.Of("input-order").Ndcg10.Mean,
                ["random.ndcg@10"] = table.Of("random").Ndcg10.Mean,
                ["less_rules.ndcg@10"] = row.Ndcg10LessRules!.Value.Mean,
                ["less_rules.ndcg@10.low"] = row.Ndcg10LessRules!.Value.Low,
                ["openings_judged"] = table.Openings,
            },
        };
        var better = table.Openings >= LeastOpeningsJudged && row.Ndcg10LessRules!.Value.Mean > 0;
        return new TrainingOutcome(model, table, split, better);
    }
}

/// <param name="Model">Null when there was too little to learn from.</param>
/// <param name="Table">On the later part; null without a model.</param>
/// <param name="BeatsRules">Better than the rules in the mean of NDCG@10 on the later part, over enough openings. The interval is in the table.</param>
public sealed record TrainingOutcome(LearnedModel? Model, EvaluationTable? Table, TimeSplit Split, bool BeatsRules);
