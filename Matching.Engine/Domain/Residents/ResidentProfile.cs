namespace Matching.Engine.Domain;

/// <summary>What a person looks for and can do, as their counsellor keeps it: all that the ranking may know beside skills and home.</summary>
public sealed record ResidentProfile
{
    public const int UsualTravelMinutes = 45;

    public IReadOnlyList<ResidentOccupation> Occupations { get; init; } = [];

    public IReadOnlyList<ResidentLanguage> Languages { get; init; } = [];

    /// <summary>Categories of <see cref="Licence.Categories"/>.</summary>
    public string[] Licences { get; init; } = [];

    /// <summary>Codes, of legal authorisations for instance, or the words of a certificate.</summary>
    public string[] Certificates { get; init; } = [];

    /// <summary>French framework, 0 (none) to 8; null when not said.</summary>
    public short? EducationLevel { get; init; }

    /// <summary>Codes of <see cref="Contract"/>; empty when any.</summary>
    public string[] ContractsWanted { get; init; } = [];

    /// <summary>Hours a week.</summary>
    public decimal? HoursMin { get; init; }

    public decimal? HoursMax { get; init; }

    /// <summary>Codes of <see cref="Schedule"/>; empty when not known.</summary>
    public string[] SchedulesAccepted { get; init; } = [];

    /// <summary>Euros, gross.</summary>
    public decimal? PayPerHourWanted { get; init; }

    /// <summary>Codes of <see cref="TravelMode"/>.</summary>
    public string[] TravelModes { get; init; } = [];

    public int MaxTravelMinutes { get; init; } = UsualTravelMinutes;

    /// <summary>Null: at once.</summary>
    public DateOnly? AvailableFrom { get; init; }
}
