using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Months lacking to an experience that is required, not wished for.</summary>
public readonly struct RequiredMonthsLackingSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("required_months_lacking", "months", Min: 0, Max: 120, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.ExperienceMonths", "Opening.ExperienceRequired", "Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        opening.Opening is { ExperienceRequired: true, ExperienceMonths: { } asked }
            ? Vector.MaxNative(Vector<float>.Zero, new Vector<float>(asked) - pair.RelevantMonths)
            : Vector<float>.Zero;
}
