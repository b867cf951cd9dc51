using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Closeness to the occupation practised for longest: a person's trade, more than a passing job.</summary>
public readonly struct LongestPractisedClosenessSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("longest_practised_closeness", "closeness", Min: 0, Max: 1, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.LongestCloseness;
}
