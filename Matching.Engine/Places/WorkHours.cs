using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>When one has to be at work and when one goes home: by the hours of the opening where they are known, by its schedules where they are not.</summary>
/// <remarks>A value: two openings with equal hours ask for the same journeys.</remarks>
public readonly record struct WorkHours(TravelHour There, TravelHour Back)
{
    /// <summary>Both ways by day, Monday to Friday.</summary>
    public static WorkHours Day { get; } = In(HourBand.Day);

    /// <summary>Both ways in one band, the hour not known.</summary>
    public static WorkHours In(HourBand band) => new(new(band), new(band));

    public static WorkHours Of(OpeningToRank opening) => Of(opening.Schedules, opening.StartsAt, opening.EndsAt);

    /// <param name="schedules">Codes of <see cref="Schedule"/>.</param>
    /// <param name="startsAt">The earliest start; null when unknown.</param>
    /// <param name="endsAt">The latest end; null when unknown.</param>
    public static WorkHours Of(IReadOnlyList<string> schedules, TimeOnly? startsAt, TimeOnly? endsAt)
    {
        if (startsAt is null && endsAt is null) return In(HourBands.Hardest(schedules));

        // Of a way whose hour is not known the schedules tell what speaks of it: a shift begins early and ends in the evening.
        var days = schedules.Contains(Schedule.Weekend) ? HourBand.Weekend : HourBand.Day;
        var shifts = schedules.Contains(Schedule.Shifts);
        var there = schedules.Contains(Schedule.Night) ? HourBand.Night : shifts || schedules.Contains(Schedule.Early) ? HourBand.Early : days;
        var back = schedules.Contains(Schedule.Night) ? HourBand.Night : shifts || schedules.Contains(Schedule.Evening) ? HourBand.Evening : days;
        return new(Way(startsAt, days, there), Way(endsAt, days, back));
    }

    private static TravelHour Way(TimeOnly? at, HourBand days, HourBand unknown) => at is { } known ? new(Band(known, days), known) : new(unknown);

    private static HourBand Band(TimeOnly at, HourBand days) =>
        at < OpeningHours.NightEnd ? HourBand.Night : at < OpeningHours.Early ? HourBand.Early : at >= OpeningHours.Evening ? HourBand.Evening : days;
}
