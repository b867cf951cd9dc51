using Matching.Engine.Ranking;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace Matching.Engine.Training;

/// <summary>Trains a LambdaMART ranker with ML.NET's LightGBM and compiles its trees to our own evaluator.</summary>
/// <remarks>
/// The same examples in the same order and the same settings give the same model, bit for bit: each training has its own <see cref="MLContext"/>.
/// Options are aligned with LightGBM's own defaults where ML.NET's differ: gains 2^grade − 1, sigmoid 1, no L2, minimal hessian 0.001, 255 bins.
/// </remarks>
public static class Trainer
{
    public const int LeastExamples = 200;

    /// <summary>Null when there are too few examples, or no opening where two grades differ: then there is nothing to learn.</summary>
    /// <param name="examples">Those of one opening together.</param>
    /// <param name="origin">A <see cref="ModelOrigin"/>.</param>
    public static LearnedModel? Train(IReadOnlyList<GradedExample> examples, string origin, TrainingSettings? settings = null)
    {
        settings ??= new TrainingSettings();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Leaves, 32);
        if (examples.Count < LeastExamples || !examples.GroupBy(e => e.OpeningId).Any(g => g.DistinctBy(e => e.Grade).Count() > 1)) return null;

        using var trained = Fit(examples, settings);
        var trees = ForestOfMlNet.Compile(trained.Model.TrainedTreeEnsemble).WithCover(examples.Select(e => e.Signals));
        var scores = examples.Select(e => trees.Score(e.Signals)).ToList();
        var mean = scores.Average();
        var deviation = Math.Sqrt(scores.Average(s => (s - mean) * (s - mean)));
        return new LearnedModel(
            trees, SignalSet.Current.Version, SignalSet.Current.Names, origin,
            examples.Min(e => e.DecidedAt), examples.Max(e => e.DecidedAt), examples.Count, examples.DistinctBy(e => e.OpeningId).Count(),
            mean, deviation > 0 ? deviation : 1, settings.AsText(), new Dictionary<string, double>());
    }

    /// <summary>ML.NET's own model, for comparison.</summary>
    internal static RankingPredictionTransformer<LightGbmRankingModelParameters> Fit(IReadOnlyList<GradedExample> examples, TrainingSettings settings)
    {
        var context = new MLContext(settings.Seed);
        return context.Ranking.Trainers.LightGbm(Options(settings)).Fit(TrainingRows.Of(context, examples));
    }

    private static LightGbmRankingTrainer.Options Options(TrainingSettings settings) => new()
    {
        LabelColumnName = TrainingRows.Label,
        FeatureColumnName = TrainingRows.Features,
        RowGroupColumnName = TrainingRows.Group,
        NumberOfLeaves = settings.Leaves,
        NumberOfIterations = settings.Trees,
        LearningRate = settings.LearningRate,
        MinimumExampleCountPerLeaf = settings.LeastRowsPerLeaf,
        MaximumBinCountPerFeature = 255,
        CustomGains = [.. Grading.Gains],
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
            L2Regularization = 0,
            MinimumChildWeight = 0.001,
            MinimumSplitGain = 0,
            FeatureFraction = settings.FeatureShare,
        },
    };
}
