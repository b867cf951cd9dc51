using System.Globalization;

namespace Matching.Engine.Training;

/// <summary>How a model is trained; kept in the model. Chosen for a few thousand decisions on simulated histories 1 to 5 (ADR 0042): very small trees, held back.</summary>
/// <param name="Leaves">At most 32, so that a leaf's place fits in 32 bits.</param>
/// <param name="Trees">For each of the two questions: together at most 300.</param>
/// <param name="FeatureShare">Share of the signals that each tree may look at.</param>
/// <param name="Threads">1 is as fast on so few rows, and a busy machine makes several very slow. Any number gives the same trees.</param>
public sealed record TrainingSettings(
    int Leaves = 4,
    int Trees = 150,
    double LearningRate = 0.05,
    int LeastRowsPerLeaf = 40,
    double FeatureShare = 0.3,
    double L2 = 10,
    int Seed = 20261124,
    int Threads = 1)
{
    internal IReadOnlyDictionary<string, string> AsText() => new Dictionary<string, string>
    {
        ["leaves"] = Leaves.ToString(CultureInfo.InvariantCulture),
        ["trees"] = Trees.ToString(CultureInfo.InvariantCulture),
        ["learning_rate"] = LearningRate.ToString(CultureInfo.InvariantCulture),
        ["least_rows_per_leaf"] = LeastRowsPerLeaf.ToString(CultureInfo.InvariantCulture),
        ["feature_share"] = FeatureShare.ToString(CultureInfo.InvariantCulture),
        ["l2"] = L2.ToString(CultureInfo.InvariantCulture),
        ["seed"] = Seed.ToString(CultureInfo.InvariantCulture),
    };
}
