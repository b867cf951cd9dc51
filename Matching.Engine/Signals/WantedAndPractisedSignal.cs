using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Both wanted and practised: the lower of the two closenesses.</summary>
public readonly struct WantedAndPractisedSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("wanted_and_practised", "closeness", Min: 0, Max: 1, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => Vector.MinNative(pair.WantedCloseness, pair.PractisedCloseness);
}
