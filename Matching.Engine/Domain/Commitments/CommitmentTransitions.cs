using static Matching.Engine.Domain.Actor;
using static Matching.Engine.Domain.CommitmentState;

namespace Matching.Engine.Domain;

public static class CommitmentState
{
    public const string Proposed = "proposed";
    public const string Signed = "signed";
    public const string Kept = "kept";
    public const string Missed = "missed";
    public const string Cancelled = "cancelled";

    /// <summary>Promised and not over: what is promised can still be amended.</summary>
    public static readonly IReadOnlyList<string> UnderWay = [Signed, Kept];
}

/// <summary>Every legal move of a hiring commitment. The database refuses any other.</summary>
public static class CommitmentTransitions
{
    public static readonly Transitions Table = new("hiring_commitment",
    [
        .. Transitions.Each([null], Proposed, [Company]),
        // Signed means countersigned: only the coordination does it.
        new(Proposed, Signed, Coordinator),
        .. Transitions.Each([Proposed], Cancelled, [Company, Coordinator], Given.Reason),
        new(Signed, Kept, Rule),
        new(Kept, Signed, Rule, Given.Reason),
        new(Signed, Missed, Rule),
        new(Signed, Cancelled, Coordinator, Given.Reason),
    ]);
}
