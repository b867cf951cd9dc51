using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Months in any occupation, cut at five years so that it says nothing of age among adults with a past.</summary>
public readonly struct PractisedMonthsSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("practised_months", "months", Min: 0, Max: 60, Missing: null, Neutral: 24, Direction.Free,
        ["Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.PractisedMonths;
}
