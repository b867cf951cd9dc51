using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Required certificates that the resident does not hold.</summary>
public readonly struct CertificatesMissingSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("certificates_missing", "certificates", Min: 0, Max: 10, Missing: null, Neutral: 0, Direction.Harms,
        ["Opening.Requirements", "Resident.Certificates"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.CertificatesMissing;
}
