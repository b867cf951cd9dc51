namespace Matching.Engine.Signals;

/// <summary>Both wanted and practised: the lower of the two closenesses.</summary>
public readonly struct WantedAndPractisedSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("wanted_and_practised", "closeness", Min: 0, Max: 1, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static float Of(OpeningCard opening, in PairFacts pair) => Math.Min(pair.WantedCloseness, pair.PractisedCloseness);
}
