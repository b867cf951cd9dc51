using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Driving licences wished for that the resident does not hold.</summary>
public readonly struct LicencesWishedMissingSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("licences_wished_missing", "licences", Min: 0, Max: 5, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.Requirements", "Resident.Licences"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.LicencesWishedMissing;
}
