using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Relevant months less the months asked; missing when the opening says nothing.</summary>
public readonly struct ExperienceMarginSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("experience_margin", "months", Min: -120, Max: 120, Missing: -999, Neutral: 0, Direction.Helps,
        ["Opening.ExperienceMonths", "Opening.OccupationCode", "Resident.Occupations"], MissingByOpening: true);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        opening.Opening.ExperienceMonths is { } asked ? Vector.MaxNative(new Vector<float>(-120), pair.RelevantMonths - new Vector<float>(asked)) : new(-999);
}
