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

    /// <summary>A first day of work is known at most so long before it: an apprentice signs in winter for the autumn.</summary>
    public const int LongestWaitMonths = 12;

    /// <summary>No contract with an end is longer: an apprenticeship of a disabled person can last four years (Code du travail L6222-7-1, R6222-46).</summary>
    public const int LongestContractMonths = 48;

    /// <summary>What is wrong with the dates of a hire; the database asks the same.</summary>
    /// <param name="introducedOn">Who was hired before the introduction was not hired by it.</param>
    /// <returns>Of a <see cref="DateFault"/> in the first day, or else in the last; null when both can be.</returns>
    public static string? FaultInDates(string contract, DateOnly startsOn, DateOnly? endsOn, DateOnly introducedOn, DateOnly today) =>
        startsOn < introducedOn ? DateFault.BeforeIntroduction
        : startsOn > today.AddMonths(LongestWaitMonths) ? DateFault.TooFar
        : FaultInEnd(contract, startsOn, endsOn);

    /// <summary>An open-ended contract has no end; every other has one, not before its start.</summary>
    public static string? FaultInEnd(string contract, DateOnly startsOn, DateOnly? endsOn) =>
        contract == Contract.Cdi ? (endsOn is null ? null : DateFault.EndGiven)
        : endsOn is not { } end ? DateFault.EndMissing
        : end < startsOn ? DateFault.EndBeforeStart
        : end > startsOn.AddMonths(LongestContractMonths) ? DateFault.EndTooLate
        : null;
}
