namespace Matching.Engine.Evaluation.OffPolicy;

/// <summary>One opening's pairs in one run, as logged: shown or not.</summary>
/// <param name="OpeningId">Lists of one opening, from several runs, share its luck: they are one cluster.</param>
public sealed record LoggedList(Guid OpeningId, IReadOnlyList<LoggedPair> Pairs);

/// <param name="ShownProbability">Exact, 0 to 1, as drawn; 0 for a pair that could not be shown.</param>
/// <param name="Outcome">Of a shown pair, in any unit (gain of the grade ÷ the highest gain, by custom); null while undecided or when the decision says nothing.</param>
public readonly record struct LoggedPair(double ShownProbability, bool Shown, double? Outcome);
