namespace Matching.Data.Commitments;

/// <summary>What a company proposes to keep. Empty lists mean "any".</summary>
public sealed record CommitmentTerms
{
    public required int Quantity { get; init; }

    public required string Unit { get; init; }

    public required string Audience { get; init; }

    public string[] Contracts { get; init; } = [];

    public string[] OccupationCodes { get; init; } = [];

    public string[] CommuneCodes { get; init; } = [];

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }
}
