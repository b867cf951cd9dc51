namespace Matching.Engine.Domain;

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

    /// <summary>The company agrees that the public reads what it promised, and whether it is late or missed; signed with the rest.</summary>
    public bool PublicOutcome { get; init; }
}
