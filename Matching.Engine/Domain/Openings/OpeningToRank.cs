namespace Matching.Engine.Domain;

/// <summary>Degrees, WGS 84.</summary>
public readonly record struct Coordinates(double Latitude, double Longitude);

/// <summary>One thing that an opening asks for.</summary>
/// <param name="Kind">A <see cref="RequirementKind"/>.</param>
/// <param name="Code">Licence letter, certificate code, ISO 639-1 language or ROME skill code; empty when the source gave only words.</param>
/// <param name="Label">French words for the screen.</param>
/// <param name="Required">False: wished for.</param>
/// <param name="Level">For a language, a <see cref="LanguageLevel"/>; else null.</param>
public sealed record Requirement(string Kind, string Code, string Label, bool Required, string? Level = null);

/// <summary>All that the ranking may know of an opening.</summary>
/// <param name="Schedules">Codes of <see cref="Schedule"/>; empty when unknown.</param>
/// <param name="HoursPerWeek">Null when unknown.</param>
/// <param name="PayPerHour">Lower bound, euros gross; null when unknown.</param>
/// <param name="ExperienceMonths">0 when beginners are welcome; null when unknown.</param>
/// <param name="ExperienceRequired">False: the experience is wished for.</param>
/// <param name="EducationLevel">French framework level 3 (CAP) to 8; null when none is asked.</param>
/// <param name="ContractMonths">Null for an open-ended or unknown length.</param>
/// <param name="StartsOn">Null: as soon as possible.</param>
public sealed record OpeningToRank(
    Guid Id,
    string OccupationCode,
    Coordinates Place,
    int Positions,
    string Contract,
    int? ContractMonths,
    double? HoursPerWeek,
    IReadOnlyList<string> Schedules,
    double? PayPerHour,
    int? ExperienceMonths,
    bool ExperienceRequired,
    int? EducationLevel,
    DateOnly? StartsOn,
    IReadOnlyList<Requirement> Requirements)
{
    /// <summary>The earliest time of day at which the work starts; null when unknown.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>The latest time of day at which it ends, on the next day when that is not after the start; null when unknown.</summary>
    public TimeOnly? EndsAt { get; init; }
}
