using System.Text.Json;
using Matching.Data.Reading;
using Matching.Engine.Domain;

namespace Matching.Data.Residents.Import;

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
    public ResidentProfile Profile { get; init; } = new();
    public string[] SkillCodes { get; init; } = [];

    /// <summary>Skills that are not recognised, as they were written.</summary>
    public string[] WrittenSkills { get; init; } = [];

    /// <summary>Of the profile, what is not understood, as it was written.</summary>
    public IReadOnlyList<WrittenNotion> AsWritten { get; init; } = [];

    /// <summary>Whether the two say the same; 24 hours and 24.0 hours do.</summary>
    public bool SaysTheSameAs(ImportedResident other) => Text() == other.Text();

    public ResidentFacts Facts(string? districtCommune) => new(EnteredOn, BirthDate, LastContactOn, Phone, CommuneCode, districtCommune);

    private string Text() => JsonSerializer.Serialize(this with
    {
        Profile = Profile with { HoursMin = Plain(Profile.HoursMin), HoursMax = Plain(Profile.HoursMax), PayPerHourWanted = Plain(Profile.PayPerHourWanted) },
    });

    // Without the zeros that numeric columns add.
    private static decimal? Plain(decimal? number) => number is { } value ? value / 1.0000000000000000000000000000m : null;
}
