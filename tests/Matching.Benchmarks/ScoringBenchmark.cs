using System.Globalization;
using System.Text;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;
using Matching.Engine.Training.Native;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Matching.Benchmarks;

/// <summary>
/// How many times faster than ML.NET's own <c>Transform</c> the compiled trees score the same rows, on each path, and whether scores and lists stay
/// those of native LightGBM. One native model in its text form is the source of all: ML.NET reads it, we compile it.
/// </summary>
/// <remarks>Rows lie ready on both sides, in the form that each wants; what turns floats into bytes is in our time. One thread.</remarks>
internal static class ScoringBenchmark
{
    private const int Signals = 40;
    private const int Openings = 1000;
    private const int RowsPerOpening = 100;
    private const int Listed = 20;
    private const double Tie = 1e-5;

    private static readonly ScoringPath[] Paths = [ScoringPath.Avx512Vbmi, ScoringPath.Avx512, ScoringPath.Avx2, ScoringPath.Scalar];

    public static int Run()
    {
        using var booster = Train(Rows(30_000, seed: 1));
        var forest = ForestOfText.Read(booster.ToText());
        var context = new MLContext(1);
        var rows = Rows(Openings * RowsPerOpening, seed: 2);
        var data = Data(context, rows);
        using var mlNet = context.Regression.Trainers.LightGbm(new MemoryStream(Encoding.UTF8.GetBytes(booster.ToText()))).Fit(data);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{forest.Trees} trees, {(double)forest.Leaves.Length / forest.Trees:0.0} leaves each, {Signals} signals; {Openings} openings × {RowsPerOpening} rows; {Figure.InstructionSet}"));

        var paths = Paths.Where(QuickForest.IsSupported).ToList();
        var ours = paths.ConvertAll(_ => new float[rows.Length]);
        var values = SignalMajor(rows);
        var theirs = new float[rows.Length];
        var seconds = CpuTime.Medians(7, [
            () => theirs = [.. mlNet.Transform(data).GetColumn<float>("Score")],
            .. paths.Select((path, p) => Scoring(new QuickForest(forest, path), values, ours[p])),
        ]);
        var native = booster.Scores([.. rows.SelectMany(r => r.Features)], Signals);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ML.NET {Micro(seconds[0]):0.000} µs a pair, its scores at most {Difference(theirs, native):0.0e0} from native ones"));
        foreach (var path in Paths)
        {
            var name = $"scoring.{(path == ScoringPath.Avx512Vbmi ? "avx512_vbmi" : path.ToString().ToLowerInvariant())}";
            if (paths.IndexOf(path) is var place && place < 0)
            {
                Figure.PrintAbsent(name);
                continue;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path} {Micro(seconds[place + 1]):0.000} µs a pair"));
            Figure.Print(name, seconds[0] / seconds[place + 1]);
        }

        Figure.Print("scoring.top20_equal", Enumerable.Range(0, Openings).Count(o => ours.All(scores => SameList(native, scores, o))) / (double)Openings);
        Figure.Print("scoring.max_difference", ours.Max(scores => Difference(scores, native)));
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

    private static float[] SignalMajor(Row[] rows)
    {
        var values = new float[rows.Length * Signals];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var s = 0; s < Signals; s++) values[(i / RowsPerOpening * Signals + s) * RowsPerOpening + i % RowsPerOpening] = rows[i].Features[s];
        }

        return values;
    }

    private static double Difference(float[] scores, double[] native) => scores.Zip(native, (a, b) => Math.Abs(a - b)).Max();

    /// <summary>The same rows at the same places, except that rows whose native scores are closer than <see cref="Tie"/> may stand in either order.</summary>
    private static bool SameList(double[] native, float[] scores, int opening) =>
        Best(native, opening).Zip(Best(scores, opening)).All(pair => pair.First == pair.Second || Math.Abs(native[pair.First] - native[pair.Second]) < Tie);

    private static IEnumerable<int> Best<T>(T[] scores, int opening) =>
        Enumerable.Range(opening * RowsPerOpening, RowsPerOpening).OrderByDescending(i => scores[i]).ThenBy(i => i).Take(Listed);

    private static LightGbmBooster Train(Row[] rows) =>
        LightGbmBooster.Train(
            [.. rows.SelectMany(r => r.Features)], Signals, [.. rows.Select(r => r.Label)], [rows.Length],
            new Dictionary<string, string>
            {
                ["objective"] = "regression",
                ["num_leaves"] = "31",
                ["learning_rate"] = "0.1",
                ["min_data_in_leaf"] = "20",
                ["max_bin"] = "255",
                ["use_missing"] = "false",
                ["seed"] = "1",
                ["deterministic"] = "true",
                ["force_row_wise"] = "true",
                ["num_threads"] = "1",
                ["verbosity"] = "-1",
            },
            trees: 300);

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
