using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Matches;

/// <summary>What the table of moves lets a counsellor do with the hire of a match.</summary>
internal static class PlacementMoves
{
    public static bool MayPlacement(this MatchFile match, string to) =>
        match.PlacementState is { } state && PlacementTransitions.Table.Allows(state, to, Actor.Counsellor);

    /// <summary>Before it is confirmed; afterwards the counsellor's day asks on the first day of work.</summary>
    public static bool CanSayNotStarted(this MatchFile match) =>
        match is { CanDecide: true, PlacementState: not PlacementState.Confirmed } && match.MayPlacement(PlacementState.NotStarted);
}
