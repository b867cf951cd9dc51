namespace Matching.Engine.Signals;

/// <summary>Relevant months less the months asked; missing when the opening says nothing.</summary>
public readonly struct ExperienceMarginSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("experience_margin", "months", Min: -120, Max: 120, Missing: -999, Neutral: 0, Direction.Helps,
        ["Opening.ExperienceMonths", "Opening.OccupationCode", "Resident.Occupations"], MissingByOpening: true);

    public static float Of(OpeningCard opening, in PairFacts pair) =>
        opening.Opening.ExperienceMonths is { } asked ? Math.Max(-120, pair.RelevantMonths - asked) : -999;
}
