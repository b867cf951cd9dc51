using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Months in close occupations, each counted with its closeness.</summary>
public readonly struct RelevantMonthsSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("relevant_months", "months", Min: 0, Max: 240, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.RelevantMonths;
}
