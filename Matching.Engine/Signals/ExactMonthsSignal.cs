using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Months in the very occupation of the opening.</summary>
public readonly struct ExactMonthsSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("exact_months", "months", Min: 0, Max: 240, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.ExactMonths;
}
