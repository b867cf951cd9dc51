using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Levels of the European framework missing over the required languages; 0 when the resident's languages are unknown.</summary>
public readonly struct LanguageGapSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("language_gap", "levels", Min: 0, Max: 12, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.Requirements", "Resident.Languages"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.LanguageGap;
}
