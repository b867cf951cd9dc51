using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Months of experience that the opening asks for; missing when it says nothing.</summary>
public readonly struct ExperienceAskedSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("experience_asked", "months", Min: 0, Max: 120, Missing: -1, Neutral: 0, Direction.Free,
        ["Opening.ExperienceMonths"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => new(opening.Opening.ExperienceMonths ?? -1);
}
