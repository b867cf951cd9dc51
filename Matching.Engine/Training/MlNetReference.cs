using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace Matching.Engine.Training;

/// <summary>ML.NET's own LightGBM ranking trainer with the same settings: what <see cref="LambdaMart"/> is held against.</summary>
/// <remarks>
/// Each training has its own <see cref="MLContext"/>: a reused one gives other trees. Options are aligned with LightGBM's own defaults where ML.NET's
/// differ: gains 2^grade − 1, sigmoid 1, no L2, minimal hessian 0.001, 255 bins. It cannot promise directions.
/// </remarks>
internal static class MlNetReference
{
    /// <param name="rows">Row-major.</param>
    /// <param name="columns">Signals of a row.</param>
    /// <param name="grades">One per row.</param>
    /// <param name="groups">Sizes.</param>
    public static RankingPredictionTransformer<LightGbmRankingModelParameters> Fit(
        float[] rows, int columns, IReadOnlyList<int> grades, int[] groups, TrainingSettings settings)
    {
        var context = new MLContext(settings.Seed);
        return context.Ranking.Trainers.LightGbm(Options(settings, grades.Max())).Fit(Data(context, rows, columns, grades, groups));
    }

    /// <summary>Scores of rows by ML.NET's <c>Transform</c>.</summary>
    public static float[] Scores(ITransformer model, float[] rows, int columns)
    {
        var context = new MLContext();
        var count = rows.Length / columns;
        return [.. model.Transform(Data(context, rows, columns, new int[count], [count])).GetColumn<float>("Score")];
    }

    private static IDataView Data(MLContext context, float[] rows, int columns, IReadOnlyList<int> grades, int[] groups)
    {
        var ofRow = groups.SelectMany((size, group) => Enumerable.Repeat((uint)group, size)).ToArray();
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Group)].ColumnType = new KeyDataViewType(typeof(uint), groups.Length);
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        return context.Data.LoadFromEnumerable(
            Enumerable.Range(0, ofRow.Length).Select(i => new Row { Group = ofRow[i], Label = grades[i], Features = rows.AsSpan(i * columns, columns).ToArray() }), schema);
    }

    private static LightGbmRankingTrainer.Options Options(TrainingSettings settings, int highest) => new()
    {
        LabelColumnName = nameof(Row.Label),
        FeatureColumnName = nameof(Row.Features),
        RowGroupColumnName = nameof(Row.Group),
        NumberOfLeaves = settings.Leaves,
        NumberOfIterations = settings.Trees,
        LearningRate = settings.LearningRate,
        MinimumExampleCountPerLeaf = settings.LeastRowsPerLeaf,
        MaximumBinCountPerFeature = 255,
        CustomGains = [.. Enumerable.Range(0, highest + 1).Select(grade => (1 << grade) - 1)],
        Sigmoid = 1,
        UseCategoricalSplit = false,
        HandleMissingValue = false,
        UseZeroAsMissingValue = false,
        Seed = settings.Seed,
        Deterministic = true,
        NumberOfThreads = settings.Threads,
        Silent = true,
        Booster = new GradientBooster.Options
        {
            L1Regularization = 0,
            L2Regularization = settings.L2,
            MinimumChildWeight = 0.001,
            MinimumSplitGain = 0,
            FeatureFraction = settings.FeatureShare,
        },
    };

    private sealed class Row
    {
        /// <summary>From 0: ML.NET adds one itself, and silently drops the rows of a group that is then out of range.</summary>
        public uint Group { get; set; }

        public float Label { get; set; }

        public float[] Features { get; set; } = [];
    }
}
