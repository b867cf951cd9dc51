using static Matching.Engine.Domain.Actor;
using static Matching.Engine.Domain.PlacementState;

namespace Matching.Engine.Domain;

public static class PlacementState
{
    public const string Reported = "reported";
    public const string Confirmed = "confirmed";
    public const string Contested = "contested";
    public const string NotStarted = "not_started";
    public const string BrokenInTrial = "broken_in_trial";
    public const string Ended = "ended";
}

/// <summary>What can become of a reported hire. Leaving <c>confirmed</c> for <c>not_started</c> or <c>broken_in_trial</c> reverses the ledger.</summary>
public static class PlacementTransitions
{
    private static readonly string[] Sides = [Company, Counsellor];

    public static readonly Transitions Table = new("placement",
    [
        .. Transitions.Each([null], Reported, Sides),
        .. Transitions.Each([Reported], Confirmed, Sides),
        .. Transitions.Each([Reported], Contested, Sides, Given.Reason),
        .. Transitions.Each([Contested], Confirmed, Sides),
        .. Transitions.Each([Reported, Contested, Confirmed], NotStarted, Sides, Given.Reason),
        .. Transitions.Each([Confirmed], BrokenInTrial, Sides, Given.Reason),
        // How a job ended is heard while following the person; the company is not asked.
        .. Transitions.Each([Confirmed], Ended, [Counsellor], Given.Reason),
    ]);
}
