namespace Matching.Engine.Domain;

/// <param name="Field">Of <see cref="ResidentProfile"/> or <see cref="ResidentFacts"/>, by its name.</param>
/// <param name="Code">One of the codes of <see cref="ProfileRules"/> or <see cref="ResidentRules"/>.</param>
public sealed record ProfileFinding(string Field, string Code);

/// <summary>What a profile may hold, whichever door it comes by. Codes of the reference (occupations) are the database's to know.</summary>
public static class ProfileRules
{
    public const string Unknown = "unknown";
    public const string OutOfRange = "out_of_range";
    public const string Reversed = "reversed";
    public const string Twice = "twice";
    public const string TooMany = "too_many";
    public const string TooLong = "too_long";

    /// <summary>An occupation that is neither wanted nor practised.</summary>
    public const string Pointless = "pointless";

    public const decimal LeastHours = 1;
    public const decimal MostHours = 60;
    public const decimal LeastPayUsually = OpeningPlausibility.LeastHourly;
    public const decimal MostPay = 200;
    public const int LeastTravel = 5;
    public const int MostTravel = 180;
    public const int MostMonths = 720;
    public const int MostWanted = 10;
    public const int LongestCertificate = 200;
    public const int MostCertificates = 50;
    private const int YearsAhead = 2;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    public static IReadOnlyList<ProfileFinding> Check(ResidentProfile profile, DateOnly today) =>
    [
        .. Occupations(profile.Occupations),
        .. Languages(profile.Languages),
        .. Known(nameof(profile.Licences), profile.Licences, Licence.Categories),
        .. Known(nameof(profile.ContractsWanted), profile.ContractsWanted, Contract.All),
        .. Known(nameof(profile.SchedulesAccepted), profile.SchedulesAccepted, Schedule.All),
        .. Known(nameof(profile.TravelModes), profile.TravelModes, TravelMode.All),
        .. When(profile.Certificates.Any(c => c.Length > LongestCertificate), nameof(profile.Certificates), TooLong),
        .. When(profile.Certificates.Length > MostCertificates, nameof(profile.Certificates), TooMany),
        .. When(profile.EducationLevel is not (null or >= 0 and <= 8), nameof(profile.EducationLevel), OutOfRange),
        .. When(profile.HoursMin is < LeastHours or > MostHours, nameof(profile.HoursMin), OutOfRange),
        .. When(profile.HoursMax is < LeastHours or > MostHours, nameof(profile.HoursMax), OutOfRange),
        .. When(profile.HoursMax < profile.HoursMin, nameof(profile.HoursMax), Reversed),
        .. When(profile.PayPerHourWanted < LeastPay(profile) || profile.PayPerHourWanted > MostPay, nameof(profile.PayPerHourWanted), OutOfRange),
        .. When(profile.MaxTravelMinutes is < LeastTravel or > MostTravel, nameof(profile.MaxTravelMinutes), OutOfRange),
        .. When(profile.AvailableFrom < FirstDay || profile.AvailableFrom > today.AddYears(YearsAhead), nameof(profile.AvailableFrom), OutOfRange),
    ];

    /// <summary>The least that an opening of what the person seeks may plausibly pay an hour: less is a slip of the keyboard here as there.</summary>
    public static decimal LeastPay(ResidentProfile profile) =>
        profile.ContractsWanted.Any(c => OpeningPlausibility.IsPaidLess(c, null))
        || profile.Occupations.Any(o => o.Wanted > 0 && OpeningPlausibility.IsPaidLess(null, o.OccupationCode))
            ? OpeningPlausibility.LeastHourlyOfLearners
            : LeastPayUsually;

    private static IEnumerable<ProfileFinding> Occupations(IReadOnlyList<ResidentOccupation> occupations)
    {
        const string Field = nameof(ResidentProfile.Occupations);
        if (occupations.Count(o => o.Wanted > 0) > MostWanted) yield return new(Field, TooMany);
        if (occupations.DistinctBy(o => o.OccupationCode).Count() < occupations.Count) yield return new(Field, Twice);
        if (occupations.Any(o => o.PractisedMonths is < 0 or > MostMonths || o.Wanted is < 0 or > MostWanted)) yield return new(Field, OutOfRange);
        if (occupations.Any(o => o is { Wanted: 0, PractisedMonths: 0 })) yield return new(Field, Pointless);
    }

    private static IEnumerable<ProfileFinding> Languages(IReadOnlyList<ResidentLanguage> languages)
    {
        const string Field = nameof(ResidentProfile.Languages);
        if (languages.DistinctBy(l => l.Code).Count() < languages.Count) yield return new(Field, Twice);
        if (languages.Any(l => l.Code.Length is < 2 or > 3 || !l.Code.All(char.IsAsciiLetterLower))) yield return new(Field, Unknown);
        if (languages.Any(l => l.Level is not null && LanguageLevel.Rank(l.Level) == 0)) yield return new(Field, OutOfRange);
    }

    private static IEnumerable<ProfileFinding> Known(string field, string[] codes, IReadOnlyList<string> all)
    {
        if (codes.Except(all).Any()) yield return new(field, Unknown);
        if (codes.Distinct().Count() < codes.Length) yield return new(field, Twice);
    }

    private static IEnumerable<ProfileFinding> When(bool wrong, string field, string code)
    {
        if (wrong) yield return new(field, code);
    }
}
