using Matching.Engine.Domain;

namespace Matching.Data.Demonstration;

/// <summary>Working hours that go with the schedules of an invented opening; the opening's own number chooses among two, and one in four says none.</summary>
internal static class InventedHours
{
    public static (TimeOnly? Start, TimeOnly? End) Of(OpeningToRank opening)
    {
        var choice = opening.Id.ToByteArray()[^1] % 4;
        if (choice == 0) return default;
        var sooner = choice == 1;
        bool Has(string schedule) => opening.Schedules.Contains(schedule);
        var start = Has(Schedule.Night) ? Hour(22) : Has(Schedule.Early) || Has(Schedule.Shifts) ? Hour(sooner ? 5 : 6) : Has(Schedule.Day) ? Hour(sooner ? 8 : 9) : Hour(sooner ? 14 : 15);
        var end = Has(Schedule.Night) ? Hour(6) : Has(Schedule.Evening) || Has(Schedule.Shifts) ? Hour(sooner ? 21 : 22) : Has(Schedule.Day) ? Hour(sooner ? 16 : 17) : Hour(sooner ? 12 : 13);
        return (start, end);
    }

    private static TimeOnly Hour(int hour) => new(hour, 0);
}
