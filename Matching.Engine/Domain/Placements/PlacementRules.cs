namespace Matching.Engine.Domain;

public static class PlacementRules
{
    /// <summary>Somebody hired for September is told of it in winter; nobody is told of it the year before.</summary>
    public const int MonthsAhead = 12;

    private const int LongestTrialMonths = 8;

    /// <summary>
    /// Whether a confirmed placement ends the person's other matches by itself: an open-ended contract always, another one when it
    /// lasts at least <paramref name="months"/> calendar months at <paramref name="hours"/> a week. Otherwise the counsellor is asked.
    /// </summary>
    public static bool EndsOtherMatches(
        string contract, DateOnly startsOn, DateOnly? endsOn, decimal hoursPerWeek, int months, int hours) =>
        contract == Contract.Cdi
        || (endsOn is { } end && end.AddDays(1) >= startsOn.AddMonths(months) && hoursPerWeek >= hours);

    /// <summary>What speaks against the first day: the company met the person before, and nobody promises years ahead.</summary>
    public static string? Start(DateOnly introducedOn, DateOnly startsOn, DateOnly today) =>
        startsOn < introducedOn ? DateFinding.BeforeIntroduction
        : startsOn > today.AddMonths(MonthsAhead) ? DateFinding.TooFarAhead
        : null;

    /// <summary>What speaks against the last day. An open-ended contract has none; every other has one, not before its start, nor later than its kind may last.</summary>
    public static string? End(string contract, DateOnly startsOn, DateOnly? endsOn) => (contract, endsOn) switch
    {
        (Contract.Cdi, not null) => DateFinding.EndGiven,
        (Contract.Cdi, null) => null,
        (_, null) => DateFinding.EndMissing,
        _ when endsOn < startsOn => DateFinding.EndBeforeStart,
        _ when endsOn >= startsOn.AddMonths(LongestMonths(contract)) => DateFinding.TooLong,
        _ => null,
    };

    /// <summary>
    /// What speaks against saying today that a placement did not start, or broke in the trial period. Before both sides confirmed it nothing had
    /// counted: that it came to nothing may be said at any time.
    /// </summary>
    public static string? Reversal(string from, string to, DateOnly startsOn, DateOnly? endsOn, DateOnly today) =>
        to == PlacementState.BrokenInTrial && today < startsOn ? DateFinding.BeforeStart
        : from == PlacementState.Confirmed && today > LastDayToReverse(startsOn, endsOn) ? DateFinding.TrialOver
        : null;

    /// <summary>No trial period is longer than eight months, renewal included, nor than its contract; who is late has as long as a follow-up is asked for.</summary>
    public static DateOnly LastDayToReverse(DateOnly startsOn, DateOnly? endsOn)
    {
        var longest = startsOn.AddMonths(LongestTrialMonths);
        return endsOn?.AddDays(PlacementChecks.DaysAsked) is { } said && said < longest ? said : longest;
    }

    /// <summary>
    /// The longest that the law knows for the kind, special cases included, so that no real contract is refused: 36 months for a
    /// fixed term, a temp mission and professionalisation, 12 for a season, 48 for an apprentice, 60 for insertion, 12 for an internship.
    /// </summary>
    public static int LongestMonths(string contract) => contract switch
    {
        Contract.Seasonal or Contract.Internship => 12,
        Contract.Apprenticeship => 48,
        Contract.Insertion => 60,
        _ => 36,
    };
}
