using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Share of the opening's schedules that the resident accepts; missing when one side is unknown.</summary>
public readonly struct SchedulesCoveredSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("schedules_covered", "share", Min: 0, Max: 1, Missing: -1, Neutral: 1, Direction.Helps,
        ["Opening.Schedules", "Resident.SchedulesAccepted"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        Vector.ConditionalSelect(pair.SchedulesUnknown, new Vector<float>(-1), Vector<float>.One - pair.SchedulesRefused / new Vector<float>(Math.Max(1, opening.SchedulesAsked)));
}
