using Matching.Engine.Signals;
using Matching.Engine.Training.Native;

namespace Matching.Engine.Training;

/// <summary>Gradient-boosted trees that order each group by its grades (Burges, "From RankNet to LambdaRank to LambdaMART", 2010), by LightGBM.</summary>
/// <remarks>
/// The same rows, settings and library give the same trees, bit for bit, whatever the number of threads;
/// gains are 2^grade − 1. See <see cref="LightGbmParameters"/>.
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
        if (rows.Length != grades.Count * columns || groups.Sum() != grades.Count) throw new ArgumentException("Rows, grades and groups differ in length.");
        if (!rows.All(float.IsFinite)) throw new ArgumentException("A row holds a value that is not finite.", nameof(rows));
        if (grades.Any(g => g is < 0 or > 30)) throw new ArgumentException("A grade is not between 0 and 30.", nameof(grades));
        return LightGbmBooster.Train(rows, columns, [.. grades.Select(g => (float)g)], groups, LightGbmParameters.Of("lambdarank", settings, directions), settings.Trees);
    }
}
