using Matching.Engine.Signals;

namespace Matching.Engine.Ranking;

/// <summary>A score drawn from the seed and the two ids: the same pair gets the same score in whatever company and order it comes.</summary>
public sealed class RandomRanker(long seed) : IRanker
{
    public string Name => "random";

    public string Version => $"seed {seed}";

    public void Score(in SignalBlock block, Span<float> scores)
    {
        for (var i = 0; i < block.Rows; i++) scores[i] = (float)SeededDraw.Uniform(seed, block.Opening, block.Residents[i]);
    }

    public float Utility(float score) => score;

    public void Explain(ReadOnlySpan<float> vector, Span<float> contributions) => contributions.Clear();
}
