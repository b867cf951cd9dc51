using Matching.Engine.Domain;

namespace Matching.Data.Openings;

/// <summary>What a recruiter writes of an opening. The place is one of the company's establishments, or else a commune.</summary>
public sealed record OpeningContent
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string OccupationCode { get; init; }

    public Guid? EstablishmentId { get; init; }

    public string? CommuneCode { get; init; }

    public int Positions { get; init; } = 1;

    public required string Contract { get; init; }

    public decimal? ContractMonths { get; init; }

    public decimal? HoursPerWeek { get; init; }

    /// <summary>As ticked; those that the hours say beside them are added when it is saved.</summary>
    public string[] Schedules { get; init; } = [];

    /// <summary>The earliest start.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>The latest end, on the next day when that is not after the start.</summary>
    public TimeOnly? EndsAt { get; init; }

    public string? PayPeriod { get; init; }

    public decimal? PayMin { get; init; }

    public decimal? PayMax { get; init; }

    public int? ExperienceMonths { get; init; }

    public bool ExperienceRequired { get; init; }

    public int? EducationLevel { get; init; }

    public DateOnly? StartsOn { get; init; }

    public IReadOnlyList<Requirement> Requirements { get; init; } = [];
}
