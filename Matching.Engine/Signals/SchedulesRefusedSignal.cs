using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>How many of the opening's schedules the resident does not accept.</summary>
public readonly struct SchedulesRefusedSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("schedules_refused", "schedules", Min: 0, Max: 6, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.Schedules", "Resident.SchedulesAccepted"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.SchedulesRefused;
}
