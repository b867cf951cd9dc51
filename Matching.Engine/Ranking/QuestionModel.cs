using Matching.Engine.Ranking.Forest;

namespace Matching.Engine.Ranking;

/// <summary>The answer to one question about a pair: trees that order, and the curve that makes their score a probability.</summary>
public sealed record QuestionModel(DecisionForest Trees, Calibration Curve)
{
    public double Probability(ReadOnlySpan<float> vector) => Curve.Probability(Trees.Score(vector));
}
