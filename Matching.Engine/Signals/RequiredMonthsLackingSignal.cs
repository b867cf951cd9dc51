namespace Matching.Engine.Signals;

/// <summary>Months lacking to an experience that is required, not wished for.</summary>
public readonly struct RequiredMonthsLackingSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("required_months_lacking", "months", Min: 0, Max: 120, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.ExperienceMonths", "Opening.ExperienceRequired", "Opening.OccupationCode", "Resident.Occupations"]);

    public static float Of(OpeningCard opening, in PairFacts pair) =>
        opening.Opening is { ExperienceRequired: true, ExperienceMonths: { } asked } ? Math.Max(0, asked - pair.RelevantMonths) : 0;
}
