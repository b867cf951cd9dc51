using System.Globalization;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;

namespace Matching.Engine.Training;

/// <summary>LightGBM's own names and our values, whatever the objective. What is not set here has LightGBM's own default.</summary>
internal static class LightGbmParameters
{
    /// <exception cref="ArgumentOutOfRangeException">More leaves than the compiled forest can hold.</exception>
    public static Dictionary<string, string> Of(string objective, TrainingSettings settings, IReadOnlyList<Direction>? directions)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Leaves, QuickForest.MostLeaves);
        var parameters = new Dictionary<string, string>
        {
            ["objective"] = objective,
            ["num_leaves"] = Invariant(settings.Leaves),
            ["learning_rate"] = Invariant(settings.LearningRate),
            ["min_data_in_leaf"] = Invariant(settings.LeastRowsPerLeaf),
            ["feature_fraction"] = Invariant(settings.FeatureShare),
            ["lambda_l2"] = Invariant(settings.L2),
            ["use_missing"] = "false",
            ["seed"] = Invariant(settings.Seed),
            ["deterministic"] = "true",
            ["force_row_wise"] = "true",
            ["num_threads"] = Invariant(settings.Threads),
            ["verbosity"] = "-1",
        };
        if (directions is null) return parameters;
        parameters["monotone_constraints"] = string.Join(',', directions.Select(d => d switch { Direction.Helps => 1, Direction.Harms => -1, _ => 0 }));
        parameters["monotone_constraints_method"] = "basic";
        return parameters;
    }

    private static string Invariant(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
