using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>The contract is one that the resident wants; missing when any will do.</summary>
public readonly struct ContractWantedSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("contract_wanted", "yes or no", Min: 0, Max: 1, Missing: -1, Neutral: 0, Direction.Helps,
        ["Opening.Contract", "Resident.ContractsWanted"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.ContractWanted;
}
