using Matching.Engine.Signals;

namespace Matching.Engine.Ranking;

/// <summary>Keeps the order in which people came: the baseline that any ranking must beat.</summary>
public sealed class InputOrderRanker : IRanker
{
    public string Name => "input-order";

    public string Version => "1";

    public void Score(in SignalBlock block, Span<float> scores)
    {
        for (var i = 0; i < block.Rows; i++) scores[i] = -block.Positions[i];
    }

    public float Utility(float score) => 1 / (1 - score);

    public void Explain(ReadOnlySpan<float> vector, Span<float> contributions) => contributions.Clear();
}
