using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>How many occupations are wanted: somebody with many wishes means each of them less.</summary>
public readonly struct WishesSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("wishes", "wishes", Min: 0, Max: 10, Missing: null, Neutral: 2, Direction.Free,
        ["Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.Wishes;
}
