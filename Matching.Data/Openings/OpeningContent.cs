using Matching.Engine.Domain;

namespace Matching.Data.Openings;

/// <summary>What a recruiter writes of an opening. The place is one of the company's establishments, or else a commune.</summary>
public sealed record OpeningContent : OpeningTerms
{
    public Guid? EstablishmentId { get; init; }

    public string? CommuneCode { get; init; }
}
