namespace Matching.Engine.Places;

/// <summary>From the first to the last departure of a day, which may come after midnight.</summary>
internal readonly record struct TransitService(TimeOnly First, TimeOnly Last)
{
    private const double DayMinutes = 24 * 60;

    /// <summary>Of the one main line whose hours were found (ADR 0040).</summary>
    public static readonly TransitService Bus = new(new(6, 0), new(21, 35));

    public static readonly TransitService Train = new(new(5, 30), new(0, 30));

    /// <summary>Whether somebody who reaches the stop then finds a departure.</summary>
    /// <param name="minutes">Since midnight of the day; may lie before it or in the next one.</param>
    public bool RunsAt(double minutes)
    {
        var first = Minutes(First);
        return Since(first, minutes) <= Since(first, Minutes(Last));
    }

    /// <summary>Whether anybody at all can be at work by then: somebody who steps off next door.</summary>
    public static bool AnyBringsBy(TimeOnly at) => AnyRunsAt(Minutes(at) - TransitTime.StopWalk);

    public static bool AnyLeavesAfter(TimeOnly at) => AnyRunsAt(Minutes(at) + TransitTime.StopWalk);

    private static bool AnyRunsAt(double minutes) => Bus.RunsAt(minutes) || Train.RunsAt(minutes);

    private static double Minutes(TimeOnly at) => at.ToTimeSpan().TotalMinutes;

    private static double Since(double first, double minutes) => (minutes - first + 2 * DayMinutes) % DayMinutes;
}
