using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Hours a week of the opening; missing when it says nothing.</summary>
public readonly struct HoursPerWeekSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("hours_per_week", "hours a week", Min: 0, Max: 48, Missing: -1, Neutral: 35, Direction.Free,
        ["Opening.HoursPerWeek"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => new((float)(opening.Opening.HoursPerWeek ?? -1));
}
