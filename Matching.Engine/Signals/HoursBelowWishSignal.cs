using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Hours a week short of the least that the resident wants; 0 when unknown.</summary>
public readonly struct HoursBelowWishSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("hours_below_wish", "hours a week", Min: 0, Max: 40, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.HoursPerWeek", "Resident.HoursMin", "Resident.HoursMax"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => Vector.MaxNative(-pair.HoursOutside, Vector<float>.Zero);
}
