using Matching.Engine.Evaluation;
using Matching.Engine.Evaluation.Exposure;
using Matching.Engine.Ranking;

namespace Matching.Engine.Training;

/// <summary>From decisions to a model that has proved itself, or not: train on earlier openings, judge on later ones beside the rules.</summary>
public static class ModelTraining
{
    /// <param name="champion">The learned ranker that serves; null when the rules do.</param>
    /// <param name="audit">Groups that no ranker knows: the model must treat them as fairly. None are given where no audit is kept.</param>
    public static TrainingOutcome Run(
        IEnumerable<GradedExample> examples, string origin, TrainingSettings? settings = null, IRanker? champion = null, IReadOnlyList<AuditGroups>? audit = null)
    {
        settings ??= new TrainingSettings();
        var split = TimeSplit.Of(examples);
        if (Trainer.Train(split.Earlier, origin, settings) is not { } model) return new TrainingOutcome(null, null, split, null);

        var challenger = new LearnedRanker(model, "challenger", peopleAreReal: false);
        var table = Evaluator.Evaluate(split.Later, [challenger], settings.Seed);
        var promotion = Promotion.Judge(split.Later, challenger, champion, audit ?? [], settings.Seed);
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
                ["drawn_pairs_judged"] = promotion.Drawn,
            },
        };
        return new TrainingOutcome(model, table, split, promotion);
    }
}

/// <param name="Model">Null when there was too little to learn from.</param>
/// <param name="Table">On the later part; null without a model.</param>
/// <param name="Promotion">Whether the model may serve, and why; null without a model.</param>
public sealed record TrainingOutcome(LearnedModel? Model, EvaluationTable? Table, TimeSplit Split, Promotion? Promotion)
{
    public bool MayServe => Promotion is { Verdict: PromotionVerdict.Promoted };
}
