using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Share of the named skills that the resident has; missing when the opening names none.</summary>
public readonly struct SkillsShareSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("skills_share", "share", Min: 0, Max: 1, Missing: -1, Neutral: 0, Direction.Helps,
        ["Opening.Requirements", "Resident.SkillCodes"], MissingByOpening: true);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        opening.SkillsAsked == 0 ? new(-1) : pair.SkillsHeld / new Vector<float>(opening.SkillsAsked);
}
