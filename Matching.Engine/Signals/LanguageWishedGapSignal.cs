using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>The same over the languages wished for.</summary>
public readonly struct LanguageWishedGapSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("language_wished_gap", "levels", Min: 0, Max: 12, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.Requirements", "Resident.Languages"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.LanguageWishedGap;
}
