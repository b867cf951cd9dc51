namespace Matching.Engine.Domain;

/// <summary>What is wrong with a date, against what came before it and today.</summary>
public static class DateFault
{
    public const string BeforeIntroduction = "before_introduction";

    /// <summary>It is said to have happened, and lies in the future.</summary>
    public const string ToCome = "to_come";

    /// <summary>So far ahead that it can only be a slip.</summary>
    public const string TooFar = "too_far";

    public const string EndBeforeStart = "end_before_start";
    public const string EndTooLate = "end_too_late";
    public const string EndMissing = "end_missing";

    /// <summary>An open-ended contract has none.</summary>
    public const string EndGiven = "end_given";
}

/// <summary>When an interview or an immersion of an introduced person can have been. The database asks the same.</summary>
public static class MeetingRules
{
    /// <summary>The longest immersion in one go, in days after the first (Code du travail L5135-1 and D5135-1: one month).</summary>
    public const int LongestImmersionDays = 31;

    /// <summary>An immersion is agreed for the weeks to come.</summary>
    public const int LongestWaitForImmersionMonths = 3;

    /// <param name="heldOn">The day, in Paris.</param>
    /// <param name="introducedOn">The day on which the company learnt who it is, or the counsellor applied with the person.</param>
    /// <returns>A <see cref="DateFault"/>, or null.</returns>
    public static string? FaultInInterview(DateOnly heldOn, DateOnly introducedOn, DateOnly today) =>
        heldOn < introducedOn ? DateFault.BeforeIntroduction
        : heldOn > today ? DateFault.ToCome
        : null;

    /// <returns>A <see cref="DateFault"/>, or null.</returns>
    public static string? FaultInImmersion(DateOnly startsOn, DateOnly endsOn, DateOnly introducedOn, DateOnly today) =>
        startsOn < introducedOn ? DateFault.BeforeIntroduction
        : startsOn > today.AddMonths(LongestWaitForImmersionMonths) ? DateFault.TooFar
        : endsOn < startsOn ? DateFault.EndBeforeStart
        : endsOn > startsOn.AddDays(LongestImmersionDays) ? DateFault.EndTooLate
        : null;
}
