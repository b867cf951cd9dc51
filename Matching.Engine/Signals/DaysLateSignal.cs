using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Days after the start of the work (or the day of the run, when later) until the resident is available.</summary>
public readonly struct DaysLateSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("days_late", "days", Min: 0, Max: 365, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.StartsOn", "Resident.AvailableFrom"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.DaysLate;
}
