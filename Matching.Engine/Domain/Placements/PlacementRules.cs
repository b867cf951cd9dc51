namespace Matching.Engine.Domain;

public static class PlacementRules
{
    /// <summary>
    /// Whether a confirmed placement ends the person's other matches by itself: an open-ended contract always, another one when it
    /// lasts at least <paramref name="months"/> calendar months at <paramref name="hours"/> a week. Otherwise the counsellor is asked.
    /// </summary>
    public static bool EndsOtherMatches(
        string contract, DateOnly startsOn, DateOnly? endsOn, decimal hoursPerWeek, int months, int hours) =>
        contract == Contract.Cdi
        || (endsOn is { } end && end.AddDays(1) >= startsOn.AddMonths(months) && hoursPerWeek >= hours);

    /// <summary>An open-ended contract has no end; every other has one, not before its start.</summary>
    public static bool DatesAgree(string contract, DateOnly startsOn, DateOnly? endsOn) =>
        contract == Contract.Cdi ? endsOn is null : endsOn >= startsOn;
}
