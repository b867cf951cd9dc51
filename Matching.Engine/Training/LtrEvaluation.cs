using Matching.Engine.Evaluation;
using Matching.Engine.Ranking.Forest;

namespace Matching.Engine.Training;

/// <summary>Our trainer on a public ranking benchmark, beside the native library's own prediction, ML.NET's trainer and a random order.</summary>
/// <param name="Ndcg">NDCG of the compiled trees, by cut.</param>
/// <param name="NativeNdcg10">NDCG@10 of the same trees, predicted by the native library.</param>
/// <param name="MlNetNdcg10">NDCG@10 of the trees that ML.NET's trainer makes with the same settings, predicted by ML.NET.</param>
/// <param name="RandomNdcg10">NDCG@10 of random orders, their mean.</param>
/// <param name="LargestDifference">Between a score of the compiled trees and the native library's.</param>
/// <param name="Groups">Groups judged.</param>
/// <param name="LeftOut">Groups without a grade above 0: any order is as good, and they count nowhere. (LightGBM's own report counts them as 1.)</param>
public sealed record LtrEvaluation(
    IReadOnlyDictionary<int, double> Ndcg, double NativeNdcg10, double MlNetNdcg10, double RandomNdcg10, double LargestDifference, int Groups, int LeftOut)
{
    private const int RandomOrders = 100;

    private static readonly int[] Cuts = [1, 3, 5, 10];

    /// <summary>Lines in the LibSVM format and sizes of groups, of both parts.</summary>
    /// <exception cref="FormatException">Names the line and what is wrong with it.</exception>
    public static LtrEvaluation Run(
        IEnumerable<string> train, IEnumerable<string> trainGroups, IEnumerable<string> test, IEnumerable<string> testGroups, TrainingSettings settings)
    {
        var learned = LibSvm.Parse(train, trainGroups);
        if (!learned.Grades.Any(g => g != learned.Grades[0])) throw new FormatException("All grades of the training rows are the same: there is nothing to learn.");
        var judged = LibSvm.Parse(test, testGroups).WithColumns(learned.Columns);

        using var booster = LambdaMart.Fit(learned.Rows, learned.Columns, learned.Grades, learned.Groups, settings);
        using var mlNet = MlNetReference.Fit(learned.Rows, learned.Columns, learned.Grades, learned.Groups, settings);
        var trees = ForestOfText.Read(booster.ToText());
        double[] compiled = [.. Enumerable.Range(0, judged.Grades.Length).Select(row => trees.Score(judged.Rows.AsSpan(row * judged.Columns, judged.Columns)))];
        var native = booster.Scores(judged.Rows, judged.Columns);
        var theirs = MlNetReference.Scores(mlNet, judged.Rows, judged.Columns).Select(s => (double)s).ToArray();
        var random = new Random(settings.Seed);
        return new LtrEvaluation(
            Cuts.ToDictionary(k => k, k => Mean(judged, compiled, k)),
            Mean(judged, native, 10),
            Mean(judged, theirs, 10),
            Enumerable.Range(0, RandomOrders).Average(_ => Mean(judged, [.. judged.Grades.Select(_ => random.NextDouble())], 10)),
            compiled.Zip(native).Max(pair => Math.Abs(pair.First - pair.Second)),
            Orders(judged, native).Count(g => RankingMetrics.Ndcg(g, 1) is not null),
            Orders(judged, native).Count(g => RankingMetrics.Ndcg(g, 1) is null));
    }

    private static double Mean(LibSvm rows, double[] scores, int k) => Orders(rows, scores).Select(g => RankingMetrics.Ndcg(g, k)).OfType<double>().DefaultIfEmpty(double.NaN).Average();

    /// <summary>Grades of each group, best score first; ties in the order of the rows.</summary>
    private static IEnumerable<List<int>> Orders(LibSvm rows, double[] scores)
    {
        var start = 0;
        foreach (var size in rows.Groups)
        {
            yield return [.. Enumerable.Range(start, size).OrderByDescending(i => scores[i]).ThenBy(i => i).Select(i => rows.Grades[i])];
            start += size;
        }
    }
}
