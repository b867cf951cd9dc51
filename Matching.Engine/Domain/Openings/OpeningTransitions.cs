using static Matching.Engine.Domain.Actor;
using static Matching.Engine.Domain.OpeningState;

namespace Matching.Engine.Domain;

public static class OpeningState
{
    public const string Draft = "draft";
    public const string Submitted = "submitted";
    public const string Published = "published";
    public const string Paused = "paused";
    public const string Spotted = "spotted";
    public const string Filled = "filled";
    public const string Expired = "expired";
    public const string Withdrawn = "withdrawn";

    /// <summary>People can be proposed for it.</summary>
    public static readonly IReadOnlyList<string> Open = [Published, Spotted];

    /// <summary>Nobody more is proposed, ever.</summary>
    public static readonly IReadOnlyList<string> Ended = [Filled, Expired, Withdrawn];

    /// <summary>What a company's opening says can still be changed.</summary>
    public static readonly IReadOnlyList<string> Editable = [Draft, Submitted, Published, Paused];

    /// <summary>The company's, and people were sought for it: its page says where the search stands.</summary>
    public static readonly IReadOnlyList<string> Searched = [Published, Paused];
}

/// <summary>Every legal move of an opening. The database refuses any other.</summary>
public static class OpeningTransitions
{
    public static readonly Transitions Table = new("opening",
    [
        .. Transitions.Each([null], Draft, [Company, CompanyAdviser]),
        .. Transitions.Each([null], Spotted, [Rule]),
        .. Transitions.Each([Draft], Submitted, [Company, CompanyAdviser]),
        // « Demander une relecture »: what it says now has to be read before it is out again.
        .. Transitions.Each([Published, Paused], Submitted, [Company]),
        .. Transitions.Each([Submitted], Draft, [Coordinator], Given.Reason),
        // An adviser's import takes back what its source no longer says whole.
        .. Transitions.Each([Submitted], Draft, [Company, CompanyAdviser]),
        .. Transitions.Each([Submitted, Spotted], Published, [Coordinator]),
        // Only of a company that the coordination trusts to publish directly.
        .. Transitions.Each([Submitted], Published, [Rule]),
        // By an adviser: only their import, when its source no longer says it whole.
        .. Transitions.Each([Published], Paused, [Company, CompanyAdviser]),
        .. Transitions.Each([Published], Paused, [Coordinator], Given.Reason),
        .. Transitions.Each([Paused], Published, [Company, Coordinator]),
        .. Transitions.Each([Published, Paused], Filled, [Company, Rule]),
        .. Transitions.Each([Spotted], Filled, [Counsellor, Rule]),
        .. Transitions.Each([Published, Paused, Spotted], Expired, [Rule]),
        .. Transitions.Each([Draft, Submitted, Published, Paused], Withdrawn, [Company]),
        .. Transitions.Each([Submitted, Published, Paused, Spotted], Withdrawn, [Coordinator], Given.Reason),
        .. Transitions.Each([Spotted], Withdrawn, [Rule]),
    ]);

    /// <summary>The table, and: a pause by the coordination is lifted by the coordination only, whatever way the opening takes.</summary>
    /// <param name="isHeld">The coordination paused it, and nobody has published it since.</param>
    public static bool Allows(string state, bool isHeld, string to, string actor) =>
        Table.Allows(state, to, actor) && !(isHeld && to == Published && actor != Coordinator);
}
