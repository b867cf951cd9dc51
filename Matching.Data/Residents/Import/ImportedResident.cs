using System.Text.Json;

namespace Matching.Data.Residents.Import;

internal sealed record ImportedOccupation(string Code, int Wanted, int PractisedMonths);

internal sealed record ImportedLanguage(string Code, string Level);

/// <summary>All that a line says about a person. Lists are sorted, so that equal content is equal text.</summary>
internal sealed record ImportedResident
{
    public required string Key { get; init; }
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Address { get; init; }
    public required string CommuneCode { get; init; }
    public string? DistrictCode { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? Sex { get; init; }
    public bool? DisabilityRecognised { get; init; }
    public required Guid LeadId { get; init; }
    public Guid? DeputyId { get; init; }
    public required DateOnly EnteredOn { get; init; }
    public DateOnly? LastContactOn { get; init; }
    public string[] Licences { get; init; } = [];
    public string[] Certificates { get; init; } = [];
    public string[] SkillCodes { get; init; } = [];

    /// <summary>Skills that are not recognised, as they were written.</summary>
    public string[] WrittenSkills { get; init; } = [];

    public int? EducationLevel { get; init; }
    public string[] ContractsWanted { get; init; } = [];
    public decimal? HoursMin { get; init; }
    public decimal? HoursMax { get; init; }
    public string[] SchedulesAccepted { get; init; } = [];
    public decimal? PayPerHourWanted { get; init; }
    public string[] TravelModes { get; init; } = [];
    public int MaxTravelMinutes { get; init; } = 45;
    public DateOnly? AvailableFrom { get; init; }
    public IReadOnlyList<ImportedOccupation> Occupations { get; init; } = [];
    public IReadOnlyList<ImportedLanguage> Languages { get; init; } = [];

    /// <summary>Whether the two say the same; 24 hours and 24.0 hours do.</summary>
    public bool SaysTheSameAs(ImportedResident other) => Text() == other.Text();

    private string Text() => JsonSerializer.Serialize(this with { HoursMin = Plain(HoursMin), HoursMax = Plain(HoursMax), PayPerHourWanted = Plain(PayPerHourWanted) });

    // Without the zeros that numeric columns add.
    private static decimal? Plain(decimal? number) => number is { } value ? value / 1.0000000000000000000000000000m : null;
}
