using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Certificates wished for that the resident does not hold.</summary>
public readonly struct CertificatesWishedMissingSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("certificates_wished_missing", "certificates", Min: 0, Max: 10, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.Requirements", "Resident.Certificates"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.CertificatesWishedMissing;
}
