using Matching.Engine.Domain;

namespace Matching.Engine.Simulation;

/// <summary>Moments at which people plausibly act.</summary>
internal static class WorkMoment
{
    /// <summary>In office hours, some working days later; later the same day when <paramref name="days"/> is 0 and the day is not over.</summary>
    public static DateTimeOffset After(DateTimeOffset at, int days, Random random)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var moment = InOffice(WorkingDays.Add(day, days), random);
        if (moment > at) return moment;
        var soon = at.AddMinutes(random.Next(5, 50));
        return soon.Hour is >= 7 and < 17 && WorkingDays.IsWorkingDay(DateOnly.FromDateTime(soon.UtcDateTime))
            ? soon
            : InOffice(WorkingDays.Add(day, 1), random);
    }

    /// <summary>Any day, from early morning to late evening.</summary>
    public static DateTimeOffset Anytime(DateTimeOffset at, int days, Random random)
    {
        var moment = At(DateOnly.FromDateTime(at.UtcDateTime).AddDays(days), random.Next(6 * 60, 20 * 60));
        return moment > at ? moment : at.AddMinutes(random.Next(20, 200));
    }

    public static DateTimeOffset At(DateOnly day, int minuteOfDay) => new(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minuteOfDay), TimeSpan.Zero);

    private static DateTimeOffset InOffice(DateOnly day, Random random) => At(day, random.Next(7 * 60, 16 * 60 + 30));
}
