using System.Globalization;
using Matching.Engine.Evaluation;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;
using Matching.Engine.Training;
using Matching.Engine.Training.Native;

namespace Matching.Benchmarks;

/// <summary>
/// Exact contributions beside native LightGBM's on the same trees and pairs; and whether what they name as the best reason carries the score.
/// Models learn from the decisions of one invented year; the pairs are those that the learned ranker then shortlists in that market.
/// </summary>
internal static class ExplanationBenchmark
{
    private const int Openings = 400;
    private const int Residents = 4000;
    private const int Timed = 500;
    private const int Repeats = 10;
    private const int TopReasons = 3;

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly int Signals = SignalSet.Current.Count;

    private delegate void Contributions<T>(ReadOnlySpan<float> vector, Span<T> contributions);

    public static int Run()
    {
        var market = InventedMarket.Make(Openings, Residents, seed: 1, Today);
        var examples = Examples(market);
        var model = Trainer.Train(examples, ModelOrigin.Demonstration) ?? throw new InvalidOperationException("The invented year taught nothing.");
        var ranker = new LearnedRanker(model, "1", peopleAreReal: false);
        var pairs = ShortlistRun.Run(new ShortlistRequest(market.Openings, market.Residents, OccupationCloseness.OfTree, ranker, Today, Seed: 1))
            .Matches.Select(m => m.Signals).ToList();

        var rows = TrainingRows.Of(examples, g => g.Reached);
        using var booster = LambdaMart.Fit(rows.Signals, Signals, rows.Grades, rows.Groups, new TrainingSettings(Leaves: 31, Trees: 300));
        var forest = ForestOfText.Read(booster.ToText());
        var shap = new TreeShap(forest);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{forest.Trees} trees, {(double)forest.Leaves.Length / forest.Trees:0.0} leaves each, {Signals} signals, trained on {examples.Count} decisions; {pairs.Count} shortlisted pairs; {Figure.InstructionSet}"));
        Time(booster, forest, shap, ranker, pairs);
        Differ(booster, forest, shap, pairs);
        Console.WriteLine($"The product's model: {model.Want.Trees.Trees} and {model.Get.Trees.Trees} trees of two questions");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"By path contributions {Deletion(model, ranker.Explain, pairs):0.0000} of the pairs score lower without their top reason"));
        Figure.Print("explanation.deletion", Deletion(model, ranker.ExplainExactly, pairs));
        return 0;
    }

    private static void Time(LightGbmBooster booster, DecisionForest forest, TreeShap shap, LearnedRanker ranker, List<float[]> pairs)
    {
        var timed = pairs.Take(Timed).ToList();
        float[] rows = [.. timed.SelectMany(pair => pair)];
        var seconds = CpuTime.Medians(7, [
            () => booster.Contributions(rows, Signals),
            Repeating<double>(shap.Contributions, timed),
            Repeating<double>(forest.Contributions, timed),
            Repeating<float>(ranker.ExplainExactly, timed),
            Repeating<float>(ranker.Explain, timed),
        ]);
        var micro = seconds.Select((s, side) => s / timed.Count / (side == 0 ? 1 : Repeats) * 1e6).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"µs a pair, {timed.Count} pairs, one thread: native TreeSHAP {micro[0]:0.0}, ours {micro[1]:0.0}, path contributions {micro[2]:0.0}; the product's model, exactly {micro[3]:0.0}, by paths {micro[4]:0.0}"));
        Figure.Print("explanation.vs_native", micro[0] / micro[1]);
    }

    private static Action Repeating<T>(Contributions<T> explain, List<float[]> pairs) => () =>
    {
        var contributions = new T[Signals];
        for (var i = 0; i < Repeats; i++) pairs.ForEach(pair => explain(pair, contributions));
    };

    private static void Differ(LightGbmBooster booster, DecisionForest forest, TreeShap shap, List<float[]> pairs)
    {
        var theirs = booster.Contributions([.. pairs.SelectMany(pair => pair)], Signals);
        var (ours, path) = (new double[Signals], new double[Signals]);
        var (difference, additivity, shared) = (0.0, 0.0, 0);
        for (var i = 0; i < pairs.Count; i++)
        {
            shap.Contributions(pairs[i], ours);
            forest.Contributions(pairs[i], path);
            var native = theirs.AsSpan(i * (Signals + 1), Signals + 1);
            for (var s = 0; s < Signals; s++) difference = Math.Max(difference, Math.Abs(native[s] - ours[s]));
            difference = Math.Max(difference, Math.Abs(native[Signals] - shap.Bias));
            additivity = Math.Max(additivity, Math.Abs(ours.Sum() + shap.Bias - forest.Score(pairs[i])));
            shared += Top(ours).Intersect(Top(path)).Count();
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Contributions and bias add up to the score within {additivity:0.0e+0}; path contributions share {shared / (double)TopReasons / pairs.Count:P1} of the top {TopReasons}"));
        Figure.Print("explanation.max_difference", difference);

        static IEnumerable<int> Top(double[] contributions) => Enumerable.Range(0, Signals).OrderByDescending(s => Math.Abs(contributions[s])).Take(TopReasons);
    }

    /// <summary>
    /// The signal of the highest positive contribution is set to its definition's neutral value: the share of pairs whose index is lower then. One
    /// whose top signal is at its neutral value already cannot pass.
    /// </summary>
    private static double Deletion(LearnedModel model, Contributions<float> explain, List<float[]> pairs)
    {
        var contributions = new float[Signals];
        var (asked, lowered) = (0, 0);
        foreach (var pair in pairs)
        {
            explain(pair, contributions);
            var top = Array.IndexOf(contributions, contributions.Max());
            if (contributions[top] <= 0) continue;
            float[] without = [.. pair];
            without[top] = SignalSet.Current.Definitions[top].Neutral;
            asked++;
            if (Index(without) < Index(pair)) lowered++;
        }

        return lowered / (double)asked;

        double Index(float[] vector) => model.Want.Probability(vector) * model.Get.Probability(vector);
    }

    private static List<GradedExample> Examples(InventedMarket market)
    {
        var history = LabourMarket.Play(market.Openings, market.Residents, OccupationCloseness.OfTree, seed: 1, Today.AddMonths(-12), Today);
        var examples =
            from match in history.Matches
            let grade = Grading.Of([.. match.Moves.Select(m => new DecidedMove(m.To, m.At, m.ReasonCode))])
            where grade is not null
            select new GradedExample(match.OpeningId, match.ResidentId, match.RunAt, grade.Value.DecidedAt, grade.Value.Grades, match.Proposal.Signals);
        return [.. examples.GroupBy(e => e.OpeningId).SelectMany(group => group)];
    }
}
