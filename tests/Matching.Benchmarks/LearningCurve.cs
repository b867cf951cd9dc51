using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Simulation;
using Matching.Engine.Training;

namespace Matching.Benchmarks;

/// <summary>For one seed: what rankers reach of the oracle's NDCG@10 on a fresh market, the learned one after more and more decisions of a history.</summary>
/// <param name="Learned">Share of the oracle's by number of decisions; NaN where the history has fewer, or too few to train on.</param>
internal sealed record LearningCurve(
    double Oracle, double Index, double Rules, double InputOrder, double Random, IReadOnlyList<double> Learned, int Graded, JudgedMarket Judged)
{
    public static readonly int[] Decisions = [250, 500, 1000, 2000, 4000];

    public static LearningCurve Of(int seed, DateOnly today)
    {
        var market = InventedMarket.Make(300, 3000, seed, today);
        var history = LabourMarket.Play(market.Openings, market.Residents, OccupationCloseness.OfTree, seed, today.AddMonths(-12), today);
        var judged = JudgedMarket.Make(200, 3000, seed + 10_000, today);
        var oracle = judged.Ndcg10(o => o.Gains);
        return new LearningCurve(
            oracle,
            judged.Ndcg10(o => o.Index) / oracle,
            judged.Ndcg10(new RuleRanker()) / oracle,
            judged.Ndcg10(new InputOrderRanker()) / oracle,
            judged.Ndcg10(new RandomRanker(seed)) / oracle,
            [.. Decisions.Select(n => AfterDecisions(history, n) is { } ranker ? judged.Ndcg10(ranker) / oracle : double.NaN)],
            SimulatedDecisions.Examples(history).Count,
            judged);
    }

    private static LearnedRanker? AfterDecisions(SimulatedHistory history, int count) =>
        SimulatedDecisions.MomentOf(history, count) is { } moment
        && Trainer.Train(SimulatedDecisions.Examples(history, moment), ModelOrigin.Demonstration) is { } model
            ? new LearnedRanker(model, "simulated", peopleAreReal: false)
            : null;
}
