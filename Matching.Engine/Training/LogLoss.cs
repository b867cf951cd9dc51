using Matching.Engine.Signals;
using Matching.Engine.Training.Native;

namespace Matching.Engine.Training;

/// <summary>Gradient-boosted trees for a yes or no, by the logistic loss (Friedman, "Greedy function approximation", 2001), by LightGBM: scores are log-odds.</summary>
/// <remarks>As <see cref="LambdaMart"/> in all else: parameters, promises of direction, the same trees whatever the number of threads.</remarks>
internal static class LogLoss
{
    /// <param name="rows">Grades are 1 for yes and 0 for no.</param>
    /// <exception cref="ArgumentException">Another grade.</exception>
    public static LightGbmBooster Fit(TrainingRows rows, TrainingSettings settings, IReadOnlyList<Direction> directions)
    {
        if (rows.Grades.Any(g => g is not (0 or 1))) throw new ArgumentException("A grade is neither 0 nor 1.", nameof(rows));
        return LightGbmBooster.Train(
            rows.Signals, SignalSet.Current.Count, [.. rows.Grades.Select(g => (float)g)], rows.Groups, LightGbmParameters.Of("binary", settings, directions), settings.Trees);
    }
}
