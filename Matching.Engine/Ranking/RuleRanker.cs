using Matching.Engine.Signals;

namespace Matching.Engine.Ranking;

/// <summary>The ranking that needs no past: a weighted sum of signals, each brought to 0..1. A score is a share of all points, 0 to 1.</summary>
/// <remarks>
/// The weights are a product decision, written before anything was measured: wish and trade first, then the journey, then conditions, then extras.
/// What the law or the work cannot do without is no weight but a hard requirement. Change a weight, raise <see cref="Version"/>.
/// </remarks>
public sealed class RuleRanker : IRanker
{
    public static readonly IReadOnlyList<RuleTerm> Terms =
    [
        new("wanted_closeness", 22, 0, 1),
        new("first_wish_closeness", 6, 0, 1),
        new("practised_closeness", 14, 0, 1),
        new("experience_covered", 10, 0, 1),
        new("relevant_months", 6, 0, 36),
        new("travel_share", 12, 1, 0.2f),
        new("travel_minutes", 6, 75, 10),
        new("minutes_without_car", 2, 90, 20),
        new("schedules_covered", 6, 0, 1),
        new("hours_below_wish", 2, 10, 0),
        new("hours_above_wish", 2, 10, 0),
        new("contract_wanted", 5, 0, 1, WhenMissing: 0.8f),
        new("pay_margin", 4, -2, 1),
        new("skills_share", 8, 0, 1),
        new("certificates_held", 2, 0, 1),
        new("certificates_wished_missing", 2, 1, 0),
        new("licences_wished_missing", 2, 1, 0),
        new("language_wished_gap", 2, 2, 0),
        new("education_margin", 2, -2, 0),
        new("days_late", 5, 60, 0),
    ];

    private readonly (int Signal, float Weight, float Worst, float Scale, float Missing, float WhenMissing, float Neutral)[] lines;

    public RuleRanker()
        : this(SignalSet.Current)
    {
    }

    private RuleRanker(SignalSet set)
    {
        var total = Terms.Sum(t => t.Weight);
        lines = [.. Terms.Select(t =>
        {
            var index = set.IndexOf(t.Signal);
            var definition = set.Definitions[index];
            var scale = 1 / (t.Best - t.Worst);
            return (index, t.Weight / total, t.Worst, scale, definition.Missing ?? float.NaN, t.WhenMissing, Math.Clamp((definition.Neutral - t.Worst) * scale, 0, 1));
        })];
    }

    public string Name => "rules";

    public string Version => "1";

    public void Score(in SignalBlock block, Span<float> scores)
    {
        scores.Clear();
        foreach (ref readonly var line in lines.AsSpan())
        {
            var values = block.Column(line.Signal);
            for (var i = 0; i < values.Length; i++) scores[i] += line.Weight * Earned(line, values[i]);
        }
    }

    public float Utility(float score) => Math.Clamp(score, 0, 1);

    public void Explain(ReadOnlySpan<float> vector, Span<float> contributions)
    {
        contributions.Clear();
        foreach (ref readonly var line in lines.AsSpan())
        {
            contributions[line.Signal] += line.Weight * (Earned(line, vector[line.Signal]) - line.Neutral);
        }
    }

    private static float Earned(
        in (int Signal, float Weight, float Worst, float Scale, float Missing, float WhenMissing, float Neutral) line, float value) =>
        value == line.Missing ? line.WhenMissing : Math.Clamp((value - line.Worst) * line.Scale, 0, 1);
}
