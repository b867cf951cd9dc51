using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Closeness to the first wish alone: what a person puts first says more than a list.</summary>
public readonly struct FirstWishClosenessSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("first_wish_closeness", "closeness", Min: 0, Max: 1, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.FirstWishCloseness;
}
