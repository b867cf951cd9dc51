namespace Matching.Engine.Ranking;

/// <summary>One line of the rules: a signal's value between <paramref name="Worst"/> and <paramref name="Best"/> earns its share of the weight.</summary>
/// <param name="Signal">Name of the signal.</param>
/// <param name="Weight">Points out of the sum of all weights.</param>
/// <param name="Worst">Value that earns nothing; may be above <paramref name="Best"/>.</param>
/// <param name="Best">Value that earns all of it.</param>
/// <param name="WhenMissing">Share earned when the signal is not known.</param>
public sealed record RuleTerm(string Signal, float Weight, float Worst, float Best, float WhenMissing = 0.5f);
