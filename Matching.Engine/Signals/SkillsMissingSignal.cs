using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Required skills that the resident does not have.</summary>
public readonly struct SkillsMissingSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("skills_missing", "skills", Min: 0, Max: 20, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.Requirements", "Resident.SkillCodes"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.SkillsMissing;
}
