using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>When one has to travel to be at work in time; from the easiest to the hardest for public transport.</summary>
public enum HourBand
{
    /// <summary>Monday to Friday, between 7 a.m. and 8 p.m.</summary>
    Day,

    /// <summary>Saturday and Sunday: fewer services.</summary>
    Weekend,

    /// <summary>Going home after 8 p.m.</summary>
    Evening,

    /// <summary>At work before 7 a.m.: the first services run empty and rarely.</summary>
    Early,

    /// <summary>Between midnight and 5 a.m.: no service to count on.</summary>
    Night,
}

public static class HourBands
{
    /// <summary>The hardest band among the schedules of an opening; a day when they are unknown. Work in shifts means the early one too.</summary>
    public static HourBand Hardest(IReadOnlyList<string> schedules)
    {
        var band = HourBand.Day;
        foreach (var schedule in schedules)
        {
            var one = Of(schedule);
            if (one > band) band = one;
        }

        return band;
    }

    private static HourBand Of(string schedule) => schedule switch
    {
        Schedule.Weekend => HourBand.Weekend,
        Schedule.Evening => HourBand.Evening,
        Schedule.Early or Schedule.Shifts => HourBand.Early,
        Schedule.Night => HourBand.Night,
        _ => HourBand.Day,
    };
}
