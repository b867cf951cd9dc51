namespace Matching.Engine.Domain;

/// <summary>What is wrong with a date, seen beside what came before and what may come.</summary>
public static class DateFinding
{
    /// <summary>Before the person was introduced: the company did not know them.</summary>
    public const string BeforeIntroduction = "before_introduction";

    /// <summary>Something that must have happened already is said of a day to come.</summary>
    public const string InFuture = "in_future";

    /// <summary>Later than anybody can promise.</summary>
    public const string TooFarAhead = "too_far_ahead";
    public const string EndBeforeStart = "end_before_start";

    /// <summary>Only an open-ended contract has no last day.</summary>
    public const string EndMissing = "end_missing";

    /// <summary>An open-ended contract has no last day.</summary>
    public const string EndGiven = "end_given";

    /// <summary>Longer than the law allows for its kind.</summary>
    public const string TooLong = "too_long";

    /// <summary>A contract that has not begun cannot break.</summary>
    public const string BeforeStart = "before_start";

    /// <summary>No trial period of it can run any more.</summary>
    public const string TrialOver = "trial_over";
}

/// <summary>The days of an interview and of an immersion, against the introduction and today. Null: nothing against it.</summary>
public static class MeetingRules
{
    /// <summary>The longest immersion that the law allows in one go, in days after the first (D5135-3: one month).</summary>
    public const int LongestImmersionDays = 31;

    /// <summary>A convention is signed for the near future.</summary>
    public const int ImmersionMonthsAhead = 3;

    /// <summary>An interview is noted once it was held.</summary>
    public static string? Interview(DateOnly introducedOn, DateOnly heldOn, DateOnly today) =>
        heldOn < introducedOn ? DateFinding.BeforeIntroduction
        : heldOn > today ? DateFinding.InFuture
        : null;

    /// <summary>An immersion is noted when it is agreed, or afterwards.</summary>
    public static string? ImmersionStart(DateOnly introducedOn, DateOnly startsOn, DateOnly today) =>
        startsOn < introducedOn ? DateFinding.BeforeIntroduction
        : startsOn > today.AddMonths(ImmersionMonthsAhead) ? DateFinding.TooFarAhead
        : null;

    public static string? ImmersionEnd(DateOnly startsOn, DateOnly endsOn) =>
        endsOn < startsOn ? DateFinding.EndBeforeStart
        : endsOn > startsOn.AddDays(LongestImmersionDays) ? DateFinding.TooLong
        : null;
}
