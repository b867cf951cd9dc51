using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Certificates asked or wished for that the resident holds.</summary>
public readonly struct CertificatesHeldSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("certificates_held", "certificates", Min: 0, Max: 10, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.Requirements", "Resident.Certificates"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        new Vector<float>(opening.CertificatesAsked) - pair.CertificatesMissing - pair.CertificatesWishedMissing;
}
