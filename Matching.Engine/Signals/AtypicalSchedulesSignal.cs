using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>How many of the opening's schedules are not plain daytime: early, evening, night, week-end, shifts.</summary>
public readonly struct AtypicalSchedulesSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("atypical_schedules", "schedules", Min: 0, Max: 5, Missing: null, Neutral: 0, Direction.Free,
        ["Opening.Schedules"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => new(BitOperations.PopCount((uint)opening.Schedules >> 1));
}
