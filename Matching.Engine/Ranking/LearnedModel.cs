using Matching.Engine.Ranking.Forest;

namespace Matching.Engine.Ranking;

/// <summary>A trained model and all that says where it comes from.</summary>
/// <param name="Trees">The trees, compiled.</param>
/// <param name="SignalNames">What it was trained on, in this order.</param>
/// <param name="Origin">A <see cref="ModelOrigin"/>.</param>
/// <param name="TrainedFrom">First decision it learned from.</param>
/// <param name="TrainedTo">Last decision it learned from.</param>
/// <param name="Examples">Graded pairs.</param>
/// <param name="Groups">Openings.</param>
/// <param name="ScoreMean">Mean of its scores over the training rows; with <paramref name="ScoreDeviation"/> it brings scores to 0..1.</param>
/// <param name="Settings">Of the training, as text.</param>
/// <param name="Metrics">What was measured on later decisions, by name.</param>
public sealed record LearnedModel(
    DecisionForest Trees,
    int SignalSetVersion,
    IReadOnlyList<string> SignalNames,
    string Origin,
    DateTimeOffset TrainedFrom,
    DateTimeOffset TrainedTo,
    int Examples,
    int Groups,
    double ScoreMean,
    double ScoreDeviation,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, double> Metrics);

/// <summary>What a model learned from.</summary>
public static class ModelOrigin
{
    /// <summary>Invented history: never for real people.</summary>
    public const string Demonstration = "demonstration";

    /// <summary>What people decided.</summary>
    public const string Decisions = "decisions";

    public static readonly IReadOnlyList<string> All = [Demonstration, Decisions];
}
