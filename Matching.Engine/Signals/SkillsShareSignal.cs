namespace Matching.Engine.Signals;

/// <summary>Share of the named skills that the resident has; missing when the opening names none.</summary>
public readonly struct SkillsShareSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("skills_share", "share", Min: 0, Max: 1, Missing: -1, Neutral: 0, Direction.Helps,
        ["Opening.Requirements", "Resident.SkillCodes"], MissingByOpening: true);

    public static float Of(OpeningCard opening, in PairFacts pair) =>
        pair.SkillsAsked == 0 ? -1 : pair.SkillsHeld / (float)pair.SkillsAsked;
}
