namespace Matching.Engine.Training;

/// <summary>One decided pair: what the ranker knew when it was shown, and how far it went.</summary>
/// <param name="At">When it was proposed.</param>
/// <param name="DecidedAt">When the decision that gives the grade was made.</param>
/// <param name="Grade">0 to 4: see <see cref="Grading"/>.</param>
/// <param name="Signals">The vector at the time of the proposal, in the order of the signal set.</param>
public sealed record GradedExample(
    Guid OpeningId, Guid ResidentId, DateTimeOffset At, DateTimeOffset DecidedAt, int Grade, float[] Signals);

/// <summary>A move of a match, as far as grading needs it.</summary>
public sealed record DecidedMove(string To, DateTimeOffset At, string? ReasonCode);
