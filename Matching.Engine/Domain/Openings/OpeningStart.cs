namespace Matching.Engine.Domain;

/// <summary>
/// The day on which a job starts at the earliest. Once it has passed nobody knows whether the job is still there: the opening is held
/// until its company names another day, or « dès que possible » (null).
/// </summary>
public static class OpeningStart
{
    /// <summary>Days in which somebody has to say when the job starts, before the opening expires by itself.</summary>
    public const int DaysToConfirm = 14;

    /// <summary>A later start than this is a typing error, or another year's opening.</summary>
    public const int MonthsAhead = OpeningRules.MostMonthsAhead;

    public static bool HasPassed(DateOnly? startsOn, DateOnly today) => startsOn < today;

    /// <summary>Whether the opening may be said to start then: as soon as possible, or on a day that comes.</summary>
    public static bool MayBe(DateOnly? startsOn, DateOnly today) =>
        startsOn is not { } day || (day >= today && day <= today.AddMonths(MonthsAhead));

    /// <summary>The first day after a contract that starts as soon as it may; null when it has no known end.</summary>
    /// <param name="contractMonths">With tenths of 30 days.</param>
    public static DateOnly? Ends(DateOnly? startsOn, decimal? contractMonths, DateOnly today)
    {
        if (contractMonths is not { } months)
            return null;
        var start = startsOn > today ? startsOn.Value : today;
        var whole = decimal.Floor(months);
        return start.AddMonths((int)whole).AddDays((int)decimal.Round((months - whole) * 30));
    }
}
