using System.Numerics;
using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>How lasting the contract is: open-ended 1, six months or more 0.6, work-study 0.5, shorter or unsaid 0.3, internship 0.1. What it is worth depends on the person, hence no direction.</summary>
public readonly struct ContractStabilitySignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("contract_stability", "share", Min: 0, Max: 1, Missing: null, Neutral: 0.5f, Direction.Free,
        ["Opening.Contract", "Opening.ContractMonths"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => new(Stability(opening.Opening));

    private static float Stability(OpeningToRank opening) => opening.Contract switch
    {
        Contract.Cdi => 1,
        Contract.Apprenticeship or Contract.Professionalisation => 0.5f,
        Contract.Internship => 0.1f,
        _ => opening.ContractMonths >= 6 ? 0.6f : 0.3f,
    };
}
