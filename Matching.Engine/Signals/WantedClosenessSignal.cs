using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Closeness of the opening's occupation to the best placed of the resident's wishes; 0 without a wish.</summary>
public readonly struct WantedClosenessSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("wanted_closeness", "closeness", Min: 0, Max: 1, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.WantedCloseness;
}
