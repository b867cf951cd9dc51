namespace Matching.Engine.Ranking;

/// <summary>A trained model and all that says where it comes from.</summary>
/// <param name="Want">Would the person want it.</param>
/// <param name="Get">Would the company take them.</param>
/// <param name="SignalNames">What it was trained on, in this order.</param>
/// <param name="Origin">A <see cref="ModelOrigin"/>.</param>
/// <param name="TrainedFrom">First decision it learned from.</param>
/// <param name="TrainedTo">Last decision it learned from.</param>
/// <param name="Examples">Graded pairs.</param>
/// <param name="Groups">Openings.</param>
/// <param name="Settings">Of the training, as text.</param>
/// <param name="Metrics">What was measured on later decisions, by name.</param>
public sealed record LearnedModel(
    QuestionModel Want,
    QuestionModel Get,
    int SignalSetVersion,
    IReadOnlyList<string> SignalNames,
    string Origin,
    DateTimeOffset TrainedFrom,
    DateTimeOffset TrainedTo,
    int Examples,
    int Groups,
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
