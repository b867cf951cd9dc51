using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Signals;

/// <param name="Opening">What is different from <see cref="Some.Opening"/>.</param>
/// <param name="Resident">What is different from <see cref="Some.Resident"/>.</param>
internal sealed record SignalCase(
    string Signal, float Expected, Func<OpeningToRank, OpeningToRank>? Opening = null, Func<ResidentToRank, ResidentToRank>? Resident = null);

/// <summary>
/// Values worked out by hand. The opening asks for a year in N1103, pays 12.50 € for 35 hours by day, open-ended; the resident wants N1103, did it for two
/// years, wants 12 € and 30 to 39 hours by day, walks (50 minutes) or takes the bus (40), at most 45. N1105 is at 0.9 of N1103, N1101 at 0.45, K2204 at 0.
/// </summary>
internal static class SignalCases
{
    private static readonly Func<ResidentToRank, ResidentToRank> WithoutPast = r => r with { Occupations = [] };

    public static readonly SignalCase[] All =
    [
        new("wanted_closeness", 1),
        new("wanted_closeness", 0.9f, null, Did(new("K2204", 1, 0), new("N1105", 2, 0), new("N1103", 0, 5))),
        new("wanted_closeness", 0, null, WithoutPast),
        new("first_wish_closeness", 1),
        new("first_wish_closeness", 0, null, Did(new("K2204", 1, 0), new("N1103", 2, 0))),
        new("wish_rank", 1),
        new("wish_rank", 2, null, Did(new("K2204", 1, 0), new("N1103", 2, 0))),
        new("wish_rank", 10, null, Did(new ResidentOccupation("N1103", 12, 0))),
        new("wish_rank", 0, null, WithoutPast),
        new("wishes", 1),
        new("wishes", 0, null, Did(new ResidentOccupation("N1103", 0, 24))),
        new("wishes", 10, null, Did([.. Enumerable.Range(1, 12).Select(i => new ResidentOccupation($"K22{i:00}", i, 0))])),
        new("practised_closeness", 1),
        new("practised_closeness", 0.9f, null, Did(new("N1103", 1, 0), new("N1105", 0, 3), new("K2204", 0, 90))),
        new("longest_practised_closeness", 1),
        new("longest_practised_closeness", 0, null, Did(new("N1105", 0, 3), new("K2204", 0, 90))),
        new("wanted_and_practised", 1),
        new("wanted_and_practised", 0.45f, null, Did(new("N1103", 1, 0), new("N1101", 0, 24))),
        new("exact_months", 24),
        new("exact_months", 0, null, Did(new("N1103", 1, 0), new("N1105", 0, 24))),
        new("exact_months", 240, null, Did(new ResidentOccupation("N1103", 1, 300))),
        new("relevant_months", 24),
        new("relevant_months", 9 + 4.5f, null, Did(new("N1105", 0, 10), new("N1101", 0, 10), new("K2204", 0, 50))),
        new("relevant_months", 240, null, Did(new ResidentOccupation("N1103", 1, 300))),
        new("practised_months", 24),
        new("practised_months", 60, null, Did(new("N1105", 0, 40), new("K2204", 0, 30))),
        new("experience_margin", 12),
        new("experience_margin", -12, null, WithoutPast),
        new("experience_margin", 120, null, Did(new ResidentOccupation("N1103", 1, 200))),
        new("experience_margin", -120, o => o with { ExperienceMonths = 200 }),
        new("experience_margin", -999, o => o with { ExperienceMonths = null }),
        new("experience_covered", 1),
        new("experience_covered", 0.5f, o => o with { ExperienceMonths = 48 }),
        new("experience_covered", 1, o => o with { ExperienceMonths = 0 }, WithoutPast),
        new("experience_covered", -1, o => o with { ExperienceMonths = null }),
        new("required_months_lacking", 0, null, WithoutPast),
        new("required_months_lacking", 12, o => o with { ExperienceRequired = true, ExperienceMonths = 36 }),
        new("required_months_lacking", 120, o => o with { ExperienceRequired = true, ExperienceMonths = 200 }),
        new("experience_asked", 12),
        new("experience_asked", 120, o => o with { ExperienceMonths = 144 }),
        new("experience_asked", -1, o => o with { ExperienceMonths = null }),
        new("travel_minutes", 40),
        new("travel_minutes", 20, null, By("walk", "bicycle", "transit", "car")),
        new("travel_minutes", 50, o => o with { Schedules = [Schedule.Early] }),
        new("travel_minutes", 180, null, By()),
        new("travel_margin", 5),
        new("travel_margin", -5, null, By("walk")),
        new("travel_margin", -120, null, By()),
        new("travel_share", 40 / 45f),
        new("travel_share", 0.5f, null, r => r with { MaxTravelMinutes = 80 }),
        new("travel_share", 3, null, r => r with { MaxTravelMinutes = 10 }),
        new("minutes_without_car", 40),
        new("minutes_without_car", 30, null, By("bicycle", "car")),
        new("minutes_without_car", 180, null, By("car")),
        new("modes_within_limit", 1),
        new("modes_within_limit", 4, null, r => r with { TravelModes = TravelMode.All, MaxTravelMinutes = 60 }),
        new("modes_within_limit", 0, null, By("walk")),
        new("car_only", 0),
        new("car_only", 0, null, By("walk")),
        new("car_only", 1, null, By("walk", "car")),
        new("schedules_covered", 1),
        new("schedules_covered", 0.5f, o => o with { Schedules = [Schedule.Day, Schedule.Night] }),
        new("schedules_covered", -1, o => o with { Schedules = [] }),
        new("schedules_covered", -1, null, r => r with { SchedulesAccepted = [] }),
        new("schedules_refused", 0),
        new("schedules_refused", 2, o => o with { Schedules = [Schedule.Day, Schedule.Night, Schedule.Weekend] }),
        new("atypical_schedules", 0),
        new("atypical_schedules", 5, o => o with { Schedules = Schedule.All }),
        new("hours_per_week", 35),
        new("hours_per_week", 48, o => o with { HoursPerWeek = 60 }),
        new("hours_per_week", -1, o => o with { HoursPerWeek = null }),
        new("hours_below_wish", 0),
        new("hours_below_wish", 10, o => o with { HoursPerWeek = 20 }),
        new("hours_below_wish", 40, o => o with { HoursPerWeek = 3 }, r => r with { HoursMin = 45, HoursMax = 48 }),
        new("hours_above_wish", 0, o => o with { HoursPerWeek = 20 }),
        new("hours_above_wish", 3, o => o with { HoursPerWeek = 42 }),
        new("hours_above_wish", 40, o => o with { HoursPerWeek = 50 }, r => r with { HoursMin = null, HoursMax = 8 }),
        new("contract_wanted", 1),
        new("contract_wanted", 0, o => o with { Contract = Contract.Temp }),
        new("contract_wanted", -1, null, r => r with { ContractsWanted = [] }),
        new("contract_stability", 1),
        new("contract_stability", 0.5f, o => o with { Contract = Contract.Apprenticeship }),
        new("contract_stability", 0.6f, o => o with { Contract = Contract.Cdd, ContractMonths = 6 }),
        new("contract_stability", 0.3f, o => o with { Contract = Contract.Temp, ContractMonths = 5 }),
        new("contract_stability", 0.1f, o => o with { Contract = Contract.Internship }),
        new("pay_margin", 0.5f),
        new("pay_margin", 20, o => o with { PayPerHour = 40 }),
        new("pay_margin", -10, null, r => r with { PayPerHourWanted = 30 }),
        new("pay_margin", -99, o => o with { PayPerHour = null }),
        new("pay_margin", -99, null, r => r with { PayPerHourWanted = null }),
        new("pay_offered", 12.5f),
        new("pay_offered", 60, o => o with { PayPerHour = 75 }),
        new("pay_offered", -1, o => o with { PayPerHour = null }),
        new("licences_missing", 0),
        new("licences_missing", 1, Asks(RequirementKind.Licence, true, "B", "C"), r => r with { Licences = ["B"] }),
        new("licences_missing", 0, Asks(RequirementKind.Licence, false, "B")),
        new("licences_missing", 5, Asks(RequirementKind.Licence, true, "A", "B", "C", "D", "BE", "CE")),
        new("licences_wished_missing", 0, Asks(RequirementKind.Licence, true, "B")),
        new("licences_wished_missing", 1, Asks(RequirementKind.Licence, false, "B", "C"), r => r with { Licences = ["B"] }),
        new("certificates_missing", 0, Asks(RequirementKind.Certificate, false, "SST")),
        new("certificates_missing", 1, Asks(RequirementKind.Certificate, true, "SST", "HACCP"), r => r with { Certificates = ["SST"] }),
        new("certificates_missing", 10, Asks(RequirementKind.Certificate, true, Codes(11))),
        new("certificates_wished_missing", 0, Asks(RequirementKind.Certificate, true, "SST")),
        new("certificates_wished_missing", 1, Asks(RequirementKind.Certificate, false, "SST", "HACCP"), r => r with { Certificates = ["SST"] }),
        new("certificates_held", 0, null, r => r with { Certificates = ["SST"] }),
        new("certificates_held", 1, Asks(RequirementKind.Certificate, true, "SST", "HACCP"), r => r with { Certificates = ["SST"] }),
        new("skills_share", 0.5f, Asks(RequirementKind.Skill, true, "S1", "S2"), r => r with { SkillCodes = ["S1"] }),
        new("skills_share", 0, Asks(RequirementKind.Skill, false, "S1")),
        new("skills_share", -1),
        new("skills_missing", 0, Asks(RequirementKind.Skill, false, "S1")),
        new("skills_missing", 1, Asks(RequirementKind.Skill, true, "S1", "S2"), r => r with { SkillCodes = ["S1"] }),
        new("skills_missing", 20, Asks(RequirementKind.Skill, true, Codes(21))),
        new("language_gap", 0, Speaks(true, ("fr", "C1"))),
        new("language_gap", 3, Speaks(true, ("fr", "C2"), ("en", "A2"))),
        new("language_gap", 12, Speaks(true, ("en", "C2"), ("es", "C2"), ("pt", "B1"))),
        new("language_gap", 0, Speaks(true, ("en", "C2")), r => r with { Languages = [] }),
        new("language_wished_gap", 0, Speaks(true, ("en", "B2"))),
        new("language_wished_gap", 4, Speaks(false, ("en", "B2"))),
        new("education_margin", 0, o => o with { EducationLevel = 3 }),
        new("education_margin", -2, o => o with { EducationLevel = 5 }),
        new("education_margin", 5, o => o with { EducationLevel = 3 }, r => r with { EducationLevel = 8 }),
        new("education_margin", -5, o => o with { EducationLevel = 8 }, r => r with { EducationLevel = 0 }),
        new("education_margin", -9),
        new("education_margin", -9, o => o with { EducationLevel = 3 }, r => r with { EducationLevel = null }),
        new("days_late", 0),
        new("days_late", 10, o => o with { StartsOn = Some.Today.AddDays(20) }, r => r with { AvailableFrom = Some.Today.AddDays(30) }),
        new("days_late", 0, null, r => r with { AvailableFrom = Some.Today.AddDays(-30) }),
        new("days_late", 365, null, r => r with { AvailableFrom = Some.Today.AddDays(500) }),
        new("positions", 1),
        new("positions", 50, o => o with { Positions = 80 }),
    ];

    private static Func<ResidentToRank, ResidentToRank> Did(params ResidentOccupation[] occupations) => r => r with { Occupations = occupations };

    private static Func<ResidentToRank, ResidentToRank> By(params string[] modes) => r => r with { TravelModes = modes };

    private static Func<OpeningToRank, OpeningToRank> Asks(string kind, bool required, params string[] codes) =>
        o => o with { Requirements = [.. codes.Select(code => new Requirement(kind, code, code, required))] };

    private static Func<OpeningToRank, OpeningToRank> Speaks(bool required, params (string Code, string Level)[] languages) =>
        o => o with { Requirements = [.. languages.Select(l => new Requirement(RequirementKind.Language, l.Code, l.Code, required, l.Level))] };

    private static string[] Codes(int count) => [.. Enumerable.Range(1, count).Select(i => $"X{i}")];
}
