using System.Globalization;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace Matching.Benchmarks;

/// <summary>How many times faster than ML.NET's own <c>Transform</c> the compiled trees score the same rows, on each path; and whether lists stay the same.</summary>
internal static class ScoringBenchmark
{
    private const int Signals = 40;
    private const int Openings = 1000;
    private const int RowsPerOpening = 100;
    private const int Listed = 20;
    private const float Tie = 1e-5f;

    public static int Run()
    {
        var context = new MLContext(1);
        using var trained = Train(context, Rows(30_000, seed: 1));
        var forest = ForestOfMlNet.Compile(trained.Model.TrainedTreeEnsemble);
        var rows = Rows(Openings * RowsPerOpening, seed: 2);
        var data = Data(context, rows);
        var values = new float[rows.Length * Signals];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var s = 0; s < Signals; s++) values[(i / RowsPerOpening * Signals + s) * RowsPerOpening + i % RowsPerOpening] = rows[i].Features[s];
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{forest.Trees} trees, {(double)forest.Leaves.Count / forest.Trees:0.0} leaves each, {Signals} signals; {Openings} openings × {RowsPerOpening} rows; {Figure.InstructionSet}"));

        var theirs = new float[rows.Length];
        var paths = new[] { ScoringPath.Avx512, ScoringPath.Avx2, ScoringPath.Scalar }.Where(QuickForest.IsSupported).ToList();
        var ours = paths.Select(_ => new float[rows.Length]).ToList();
        var seconds = CpuTime.Medians(7, [
            () => theirs = [.. trained.Transform(data).GetColumn<float>("Score")],
            .. paths.Select((path, p) => Scoring(new QuickForest(forest, path), values, ours[p])),
        ]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ML.NET {Micro(seconds[0]):0.000} µs a pair"));
        Figure.PrintAbsent("scoring.avx512_vbmi");
        foreach (var path in new[] { ScoringPath.Avx512, ScoringPath.Avx2, ScoringPath.Scalar })
        {
            var name = $"scoring.{path.ToString().ToLowerInvariant()}";
            if (paths.IndexOf(path) is var place && place < 0)
            {
                Figure.PrintAbsent(name);
                continue;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} {Micro(seconds[place + 1]):0.000} µs a pair"));
            Figure.Print(name, seconds[0] / seconds[place + 1]);
        }

        Figure.Print("scoring.top20_equal", Enumerable.Range(0, Openings).Count(o => ours.TrueForAll(s => SameList(Of(theirs, o), Of(s, o)))) / (double)Openings);
        Figure.Print("scoring.max_difference", ours.Max(s => s.Zip(theirs).Max(pair => Math.Abs((double)pair.First - pair.Second))));
        return 0;

        double Micro(double time) => time / rows.Length * 1e6;
    }

    private static Action Scoring(QuickForest forest, float[] values, float[] scores) => () =>
    {
        var (residents, positions) = (new Guid[RowsPerOpening], new int[RowsPerOpening]);
        for (var o = 0; o < Openings; o++)
        {
            var block = new SignalBlock(values.AsSpan(o * Signals * RowsPerOpening, Signals * RowsPerOpening), default, residents, positions);
            forest.Score(block, scores.AsSpan(o * RowsPerOpening, RowsPerOpening));
        }
    };

    private static ArraySegment<float> Of(float[] scores, int opening) => new(scores, opening * RowsPerOpening, RowsPerOpening);

    /// <summary>The same rows at the same places, except that rows whose scores are closer than <see cref="Tie"/> may stand in either order.</summary>
    private static bool SameList(ArraySegment<float> theirs, ArraySegment<float> ours) =>
        Best(theirs).Zip(Best(ours)).All(pair => pair.First == pair.Second || Math.Abs(theirs[pair.First] - theirs[pair.Second]) < Tie);

    private static IEnumerable<int> Best(ArraySegment<float> scores) =>
        Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).ThenBy(i => i).Take(Listed);

    private static RegressionPredictionTransformer<LightGbmRegressionModelParameters> Train(MLContext context, Row[] rows) =>
        context.Regression.Trainers.LightGbm(new LightGbmRegressionTrainer.Options
        {
            NumberOfLeaves = 31,
            NumberOfIterations = 300,
            LearningRate = 0.1,
            MinimumExampleCountPerLeaf = 20,
            MaximumBinCountPerFeature = 255,
            HandleMissingValue = false,
            UseCategoricalSplit = false,
            Seed = 1,
            Deterministic = true,
            NumberOfThreads = 1,
            Silent = true,
        }).Fit(Data(context, rows));

    private static IDataView Data(MLContext context, Row[] rows)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema["Features"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Signals);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    /// <summary>Shares and yes-or-no signals, as real ones are, some of them unknown (−1); what is learned bends and crosses them.</summary>
    private static Row[] Rows(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var x = new float[Signals];
            for (var s = 0; s < Signals; s++) x[s] = s % 8 == 7 ? random.Next(2) : s % 5 == 4 && random.Next(4) == 0 ? -1 : random.NextSingle();
            var label = Enumerable.Range(0, Signals).Sum(s => x[s] * MathF.Sin(s + 3 * x[(s + 1) % Signals])) + random.NextSingle();
            return new Row { Label = label, Features = x };
        })];
    }

    private sealed class Row
    {
        public float Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
