namespace Matching.Engine.Domain;

/// <summary>The hours of an opening against its schedules: people accept schedules, so an hour must never hide one.</summary>
public static class OpeningHours
{
    /// <summary>A start before it is early in the morning.</summary>
    public static readonly TimeOnly Early = new(7, 0);

    /// <summary>An end after it is in the evening.</summary>
    public static readonly TimeOnly Evening = new(20, 0);

    /// <summary>Midnight until then is the middle of the night, in which any employer must count night work (Code du travail L3122-2).</summary>
    public static readonly TimeOnly NightEnd = new(5, 0);

    private static readonly TimeOnly NightMayEnd = new(6, 0);
    private static readonly TimeOnly NightMayBegin = new(21, 0);

    // Two shifts on end: hours that vary may span as much.
    private static readonly TimeSpan WidestDay = TimeSpan.FromHours(16);

    /// <summary>The schedules, and those that the hours say beside them; alternating shifts and nights already do.</summary>
    /// <param name="startsAt">The earliest start.</param>
    /// <param name="endsAt">The latest end, on the next day when that is not after the start.</param>
    public static string[] Complete(IReadOnlyCollection<string> schedules, TimeOnly? startsAt, TimeOnly? endsAt)
    {
        var said = schedules.Contains(Schedule.Shifts) || schedules.Contains(Schedule.Night);
        var implied = new List<string>();
        if (!said && startsAt < Early) implied.Add(Schedule.Early);
        if (!said && EndsInTheEvening(endsAt)) implied.Add(Schedule.Evening);
        if (!said && EndsInTheNight(startsAt, endsAt) && !EndsBeforeStart(schedules, startsAt, endsAt)) implied.Add(Schedule.Night);
        return [.. schedules, .. implied.Except(schedules)];
    }

    /// <summary>The schedule that the hours deny; null when they agree. Hours that are not known deny nothing.</summary>
    public static string? Denied(IReadOnlyCollection<string> schedules, TimeOnly? startsAt, TimeOnly? endsAt)
    {
        if (schedules.Contains(Schedule.Early) && startsAt >= Early) return Schedule.Early;
        if (schedules.Contains(Schedule.Evening) && endsAt is not null && !EndsInTheEvening(endsAt) && !EndsInTheNight(startsAt, endsAt)) return Schedule.Evening;
        var touchesNight = startsAt < NightMayEnd || endsAt > NightMayBegin || endsAt == TimeOnly.MinValue || EndsInTheNight(startsAt, endsAt);
        return schedules.Contains(Schedule.Night) && startsAt is not null && endsAt is not null && !touchesNight ? Schedule.Night : null;
    }

    /// <summary>A day's work that ends when it starts can only be one of several shifts.</summary>
    public static bool AreOneMoment(IReadOnlyCollection<string> schedules, TimeOnly? startsAt, TimeOnly? endsAt) =>
        startsAt is not null && startsAt == endsAt && !schedules.Contains(Schedule.Shifts);

    /// <summary>
    /// An end before the start that nothing says is a night's: « 13 h à 12 h » is a slip. « 21 h à 5 h », « 18 h à 1 h » end on the next day,
    /// early enough; any other end on the next day is asked to be said, by night work or shifts.
    /// </summary>
    public static bool EndsBeforeStart(IReadOnlyCollection<string> schedules, TimeOnly? startsAt, TimeOnly? endsAt) =>
        startsAt is { } from && endsAt is { } to && to < from && to != TimeOnly.MinValue
        && (to > NightMayEnd || to - from > WidestDay) && !schedules.Contains(Schedule.Night) && !schedules.Contains(Schedule.Shifts);

    private static bool EndsInTheEvening(TimeOnly? endsAt) => endsAt > Evening || endsAt == TimeOnly.MinValue;

    private static bool EndsInTheNight(TimeOnly? startsAt, TimeOnly? endsAt) =>
        endsAt != TimeOnly.MinValue && (endsAt < NightEnd || endsAt < startsAt);
}
