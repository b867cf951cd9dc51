using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Closeness to the closest occupation already practised; 0 without a past.</summary>
public readonly struct PractisedClosenessSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("practised_closeness", "closeness", Min: 0, Max: 1, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.PractisedCloseness;
}
