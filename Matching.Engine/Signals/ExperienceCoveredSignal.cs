using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Share of the asked experience that is there; 1 when beginners are welcome; missing when the opening says nothing.</summary>
public readonly struct ExperienceCoveredSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("experience_covered", "share", Min: 0, Max: 1, Missing: -1, Neutral: 1, Direction.Helps,
        ["Opening.ExperienceMonths", "Opening.OccupationCode", "Resident.Occupations"], MissingByOpening: true);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        opening.Opening.ExperienceMonths switch { null => new(-1), <= 0 => Vector<float>.One, { } asked => pair.RelevantMonths / new Vector<float>(asked) };
}
