using System.Globalization;
using Matching.Engine.Signals;
using Matching.Engine.Training.Native;

namespace Matching.Engine.Training;

/// <summary>Gradient-boosted trees that order each group by its grades (Burges, "From RankNet to LambdaRank to LambdaMART", 2010), by LightGBM.</summary>
/// <remarks>
/// The same rows, settings and library give the same trees, bit for bit, whatever the number of threads. What is not set here has LightGBM's own
/// default; gains are 2^grade − 1.
/// </remarks>
internal static class LambdaMart
{
    /// <param name="rows">Row-major, finite: NaN would be read as 0.</param>
    /// <param name="columns">Signals of a row.</param>
    /// <param name="grades">0 to 30, one per row.</param>
    /// <param name="groups">Sizes of the groups, whose rows stand together.</param>
    /// <param name="directions">Per signal: what only helps never lowers a score, what only harms never raises it. Null: nothing is promised.</param>
    /// <exception cref="ArgumentException">Lengths that do not agree, a grade out of range or a value that is not finite.</exception>
    public static LightGbmBooster Fit(
        float[] rows, int columns, IReadOnlyList<int> grades, int[] groups, TrainingSettings settings, IReadOnlyList<Direction>? directions = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Leaves, Ranking.Forest.QuickForest.MostLeaves);
        if (rows.Length != grades.Count * columns || groups.Sum() != grades.Count) throw new ArgumentException("Rows, grades and groups differ in length.");
        if (!rows.All(float.IsFinite)) throw new ArgumentException("A row holds a value that is not finite.", nameof(rows));
        if (grades.Any(g => g is < 0 or > 30)) throw new ArgumentException("A grade is not between 0 and 30.", nameof(grades));
        return LightGbmBooster.Train(rows, columns, [.. grades.Select(g => (float)g)], groups, Parameters("lambdarank", settings, directions), settings.Trees);
    }

    /// <summary>LightGBM's own names and our values, for this objective or another.</summary>
    internal static Dictionary<string, string> Parameters(string objective, TrainingSettings settings, IReadOnlyList<Direction>? directions)
    {
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
