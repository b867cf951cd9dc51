using System.Globalization;
using Matching.Engine.Explanations;
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
/// Trees are trained on the decisions of one invented year; the pairs are those shortlisted in another market.
/// </summary>
internal static class ExplanationBenchmark
{
    private const int Trees = 300;
    private const int Leaves = 31;
    private const int Timed = 500;
    private const int TopReasons = 3;

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly int Signals = SignalSet.Current.Count;

    public static int Run()
    {
        var (rows, labels, groups) = History(seed: 1);
        var parameters = new Dictionary<string, string>
        {
            ["objective"] = "lambdarank", ["num_leaves"] = $"{Leaves}", ["learning_rate"] = "0.05", ["min_data_in_leaf"] = "20", ["deterministic"] = "true",
            ["force_row_wise"] = "true", ["num_threads"] = "1", ["verbosity"] = "-1", ["seed"] = "1", ["feature_fraction"] = "0.7",
        };
        using var booster = LightGbmBooster.Train(rows, Signals, labels, groups, parameters, Trees);
        var forest = ForestOfText.Read(booster.ToText());
        var shap = new TreeShap(forest);
        var pairs = Shortlisted(seed: 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{forest.Trees} trees, {(double)forest.Leaves.Count / forest.Trees:0.0} leaves each, {Signals} signals, trained on {labels.Length} decisions; {pairs.Count} shortlisted pairs; {Figure.InstructionSet}"));

        Time(booster, forest, shap, pairs);
        Differ(booster, forest, shap, pairs);
        Delete(forest, shap, pairs);
        return 0;
    }

    private static void Time(LightGbmBooster booster, DecisionForest forest, TreeShap shap, List<float[]> pairs)
    {
        var timed = pairs.Take(Timed).ToList();
        float[] rows = [.. timed.SelectMany(pair => pair)];
        var contributions = new double[Signals];
        const int Repeats = 10;
        var seconds = CpuTime.Medians(7,
            () => booster.Contributions(rows, Signals),
            () => Repeat(vector => shap.Contributions(vector, contributions)),
            () => Repeat(vector => forest.Contributions(vector, contributions)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"µs a pair, {timed.Count} pairs, one thread: native TreeSHAP {Micro(seconds[0], 1):0.0}, ours {Micro(seconds[1], Repeats):0.0}, path contributions {Micro(seconds[2], Repeats):0.0}"));
        Figure.Print("explanation.vs_native", seconds[0] / (seconds[1] / Repeats));

        double Micro(double time, int repeats) => time / repeats / timed.Count * 1e6;

        void Repeat(Action<float[]> explain)
        {
            for (var i = 0; i < Repeats; i++) timed.ForEach(explain);
        }
    }

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
            $"Contributions and bias add up to the score within {additivity:0.0e+0}; the greatest difference from native is {difference:0.0e+0}; path contributions share {shared / (double)TopReasons / pairs.Count:P1} of the top {TopReasons}"));
        Figure.Print("explanation.max_difference", difference);

        static IEnumerable<int> Top(double[] contributions) => Enumerable.Range(0, Signals).OrderByDescending(s => Math.Abs(contributions[s])).Take(TopReasons);
    }

    /// <summary>The signal of the highest positive contribution is set to its definition's neutral value; one that is there already cannot pass.</summary>
    private static void Delete(DecisionForest forest, TreeShap shap, List<float[]> pairs)
    {
        var contributions = new double[Signals];
        var (asked, lowered) = (0, 0);
        foreach (var pair in pairs)
        {
            shap.Contributions(pair, contributions);
            var top = Array.IndexOf(contributions, contributions.Max());
            if (contributions[top] <= 0) continue;
            float[] without = [.. pair];
            without[top] = SignalSet.Current.Definitions[top].Neutral;
            asked++;
            if (forest.Score(without) < forest.Score(pair)) lowered++;
        }

        Console.WriteLine($"Of {asked} pairs with a reason, {lowered} score lower without it");
        Figure.Print("explanation.deletion", lowered / (double)asked);
    }

    private static (float[] Rows, float[] Labels, int[] Groups) History(int seed)
    {
        var market = InventedMarket.Make(400, 4000, seed, Today);
        var history = LabourMarket.Play(market.Openings, market.Residents, OccupationCloseness.OfTree, seed, Today.AddMonths(-12), Today);
        var groups = history.Matches
            .Select(m => (m.OpeningId, m.Proposal.Signals, Grade: Grading.Of([.. m.Moves.Select(v => new DecidedMove(v.To, v.At, v.ReasonCode))])?.Grades.Reached))
            .Where(e => e.Grade is not null)
            .GroupBy(e => e.OpeningId)
            .ToList();
        var rows = groups.SelectMany(g => g).ToList();
        return ([.. rows.SelectMany(e => e.Signals)], [.. rows.Select(e => (float)e.Grade!.Value)], [.. groups.Select(g => g.Count())]);
    }

    private static List<float[]> Shortlisted(int seed)
    {
        var market = InventedMarket.Make(200, 4000, seed, Today);
        var result = ShortlistRun.Run(new ShortlistRequest(market.Openings, market.Residents, OccupationCloseness.OfTree, new RuleRanker(), Today, seed));
        return [.. result.Matches.Select(m => m.Signals)];
    }
}
