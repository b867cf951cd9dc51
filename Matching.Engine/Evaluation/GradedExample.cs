namespace Matching.Engine.Evaluation;

/// <summary>One decided pair: what the ranker knew when it was shown, and how far it went.</summary>
/// <param name="At">When it was proposed.</param>
/// <param name="DecidedAt">When the decision that gives the grade was made.</param>
/// <param name="Grades">What was decided: see <see cref="Grading"/>.</param>
/// <param name="Signals">The vector at the time of the proposal, in the order of the signal set.</param>
public sealed record GradedExample(
    Guid OpeningId, Guid ResidentId, DateTimeOffset At, DateTimeOffset DecidedAt, Grades Grades, float[] Signals)
{
    /// <summary>How far it went, 0 to 4.</summary>
    public int Grade => Grades.Reached;

    /// <summary>It was drawn, not chosen for its score: such pairs judge rankers without favouring the one that served.</summary>
    public bool Explored { get; init; }
}

/// <summary>What one decided pair teaches.</summary>
/// <param name="Reached">0 refused for fit, 1 validated, 2 accepted by the candidate, 3 interviewed, 4 hired.</param>
/// <param name="Want">Would the person want it: 0 refused or declined for that, 1 nobody asked yet, 2 yes. Null: nothing is said.</param>
/// <param name="Get">Would the company take them: 0 refused for that, 1 nobody said yet, 2 interviewed, 3 hired. Null: nothing is said.</param>
public sealed record Grades(int Reached, int? Want, int? Get);

/// <summary>A move of a match, as far as grading needs it.</summary>
public sealed record DecidedMove(string To, DateTimeOffset At, string? ReasonCode);
