using Matching.Engine.Signals;

namespace Matching.Engine.Ranking;

/// <summary>Orders the residents of an opening. Implementations are immutable and may be used from several threads.</summary>
public interface IRanker
{
    /// <summary>Short and stable: kept with every run and match.</summary>
    string Name { get; }

    /// <summary>Tells two rankers of one name apart: version of the weights, checksum of the model, seed.</summary>
    string Version { get; }

    /// <summary>One score per pair; higher is better; only the order inside one opening means something. Ties are broken by the resident's id, by the caller.</summary>
    void Score(in SignalBlock block, Span<float> scores);

    /// <summary>A score on a scale of 0 to 1 that grows with it and can be compared and added between openings: what allocation maximises.</summary>
    float Utility(float score);

    /// <summary>How much each signal of one pair moved its score from the neutral one; their sum with the ranker's bias is the score.</summary>
    /// <param name="vector">The pair's signals, in the order of the set.</param>
    /// <param name="contributions">One number per signal, in units of the score.</param>
    void Explain(ReadOnlySpan<float> vector, Span<float> contributions);

    /// <summary>The same by Shapley values, for rankers whose <see cref="Explain"/> follows one order of questions; for a sum of terms both are one.</summary>
    void ExplainExactly(ReadOnlySpan<float> vector, Span<float> contributions) => Explain(vector, contributions);
}
