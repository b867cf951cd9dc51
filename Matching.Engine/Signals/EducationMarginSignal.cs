using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Resident's level of the French framework less the level asked; missing when one is not said. Too much can harm as well.</summary>
public readonly struct EducationMarginSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("education_margin", "levels", Min: -5, Max: 5, Missing: -9, Neutral: 0, Direction.Free,
        ["Opening.EducationLevel", "Resident.EducationLevel"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        Vector.ConditionalSelect(pair.EducationUnknown, new Vector<float>(-9), pair.EducationMargin);
}
