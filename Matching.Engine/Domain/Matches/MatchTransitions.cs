using static Matching.Engine.Domain.Actor;
using static Matching.Engine.Domain.MatchState;

namespace Matching.Engine.Domain;

/// <summary>The states of a <c>Match</c>: one resident for one opening.</summary>
public static class MatchState
{
    public const string Proposed = "proposed";
    public const string Validated = "validated";
    public const string Refused = "refused";
    public const string Lapsed = "lapsed";
    public const string Offered = "offered";
    public const string Accepted = "accepted";
    public const string Declined = "declined";
    public const string Unanswered = "unanswered";
    public const string Introduced = "introduced";
    public const string Interviewed = "interviewed";
    public const string Immersion = "immersion";
    public const string Hired = "hired";
    public const string NotRetained = "not_retained";
    public const string Withdrawn = "withdrawn";
    public const string Superseded = "superseded";

    /// <summary>Live: the match still asks something of somebody. At most one a resident and opening.</summary>
    public static readonly IReadOnlyList<string> Live =
        [Proposed, Validated, Offered, Unanswered, Accepted, Introduced, Interviewed, Immersion];

    /// <summary>Counted against a resident's limit of proposals in flight.</summary>
    public static readonly IReadOnlyList<string> Pending = [Proposed, Validated, Offered];

    /// <summary>Live, and the company does not know who it is.</summary>
    public static readonly IReadOnlyList<string> BeforeIntroduction = [Proposed, Validated, Offered, Unanswered, Accepted];

    /// <summary>Live, and the person knows of the offer: they hear of its end.</summary>
    public static readonly IReadOnlyList<string> Told = [Offered, Unanswered, Accepted, Introduced, Interviewed, Immersion];

    /// <summary>Live, and the company knows who it is.</summary>
    public static readonly IReadOnlyList<string> Met = [Introduced, Interviewed, Immersion];

    /// <summary>The company has been told who it is.</summary>
    public static readonly IReadOnlyList<string> AfterIntroduction = [Introduced, Interviewed, Immersion, Hired, NotRetained];
}

/// <summary>Every legal move of a match. The database refuses any other.</summary>
public static class MatchTransitions
{
    public static readonly Transitions Table = new("match",
    [
        new(null, Proposed, Rule),
        new(null, Proposed, Counsellor, Given.Reason),
        new(Proposed, Validated, Counsellor),
        new(Validated, Proposed, Counsellor),
        new(Proposed, Refused, Counsellor, Given.Reason),
        new(Proposed, Lapsed, Rule, Given.Reason),
        .. Transitions.Each([Validated], Offered, [Rule, Counsellor], Given.Channel),
        .. Transitions.Each([Offered, Unanswered, Declined], Accepted, [Candidate], Given.Channel),
        .. Transitions.Each([Offered, Unanswered, Declined], Accepted, [Counsellor], Given.Channel | Given.ConsentReadOut),
        .. Transitions.Each([Offered, Unanswered, Accepted], Declined, [Candidate, Counsellor], Given.Reason | Given.Channel),
        new(Offered, Unanswered, Rule),
        new(Accepted, Introduced, Rule),
        .. Transitions.Each([Introduced], Interviewed, [Company, Counsellor]),
        .. Transitions.Each([Introduced, Interviewed], MatchState.Immersion, [Counsellor]),
        .. Transitions.Each(Met, Hired, [Company, Counsellor]),
        .. Transitions.Each(Met, NotRetained, [Company, Counsellor], Given.Reason),
        .. Transitions.Each(MatchState.Live, Withdrawn, [Candidate, Counsellor, Rule], Given.Reason),
        .. Transitions.Each(MatchState.Live, Superseded, [Rule, Counsellor], Given.Reason),
    ]);
}
