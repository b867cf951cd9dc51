namespace Matching.Engine.Domain;

/// <summary>An occupation that a resident wants or has practised.</summary>
/// <param name="Wanted">Wanted now, in order of preference (1 first); 0 when only practised.</param>
/// <param name="PractisedMonths">0 when only wanted.</param>
public sealed record ResidentOccupation(string OccupationCode, int Wanted, int PractisedMonths);

/// <summary>A language and its <see cref="LanguageLevel"/>; null when nobody has said it: then nothing is known but that it is spoken somehow.</summary>
public sealed record ResidentLanguage(string Code, string? Level);

/// <summary>All that the ranking may know of a resident: no identity, no address, no district, no protected trait, no structure.</summary>
/// <param name="Home">Only to compute travel time: the centre of the commune of residence. Never a signal itself.</param>
/// <param name="PendingMatches">Matches in flight, counted against the limit.</param>
/// <param name="TravelModes">Codes of <see cref="TravelMode"/>.</param>
/// <param name="ContractsWanted">Codes of <see cref="Contract"/>; empty when any.</param>
/// <param name="SchedulesAccepted">Codes of <see cref="Schedule"/>; empty when unknown.</param>
/// <param name="PayPerHourWanted">Euros gross; null when not said.</param>
public sealed record ResidentToRank(
    Guid Id,
    Coordinates Home,
    int PendingMatches,
    IReadOnlyList<ResidentOccupation> Occupations,
    IReadOnlyList<string> SkillCodes,
    IReadOnlyList<string> Licences,
    IReadOnlyList<string> Certificates,
    IReadOnlyList<ResidentLanguage> Languages,
    int? EducationLevel,
    IReadOnlyList<string> ContractsWanted,
    double? HoursMin,
    double? HoursMax,
    IReadOnlyList<string> SchedulesAccepted,
    double? PayPerHourWanted,
    IReadOnlyList<string> TravelModes,
    int MaxTravelMinutes,
    DateOnly? AvailableFrom);
