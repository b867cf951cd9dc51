using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Required driving licences that the resident does not hold.</summary>
public readonly struct LicencesMissingSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("licences_missing", "licences", Min: 0, Max: 5, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.Requirements", "Resident.Licences"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.LicencesMissing;
}
