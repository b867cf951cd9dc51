namespace Matching.Engine.Domain;

/// <summary>Codes of the contract of an opening, a wish or a placement.</summary>
public static class Contract
{
    public const string Cdi = "cdi";
    public const string Cdd = "cdd";
    public const string Temp = "temp";
    public const string Seasonal = "seasonal";
    public const string Apprenticeship = "apprenticeship";
    public const string Professionalisation = "professionalisation";
    public const string Insertion = "insertion";
    public const string Internship = "internship";

    public static readonly IReadOnlyList<string> All =
        [Cdi, Cdd, Temp, Seasonal, Apprenticeship, Professionalisation, Insertion, Internship];
}

/// <summary>When the work is done; an opening can have several, a resident accepts several.</summary>
public static class Schedule
{
    public const string Day = "day";
    public const string Early = "early";
    public const string Evening = "evening";
    public const string Night = "night";
    public const string Weekend = "weekend";
    public const string Shifts = "shifts";

    public static readonly IReadOnlyList<string> All = [Day, Early, Evening, Night, Weekend, Shifts];
}

/// <summary>How a resident can travel.</summary>
public static class TravelMode
{
    public const string Walk = "walk";
    public const string Bicycle = "bicycle";
    public const string Transit = "transit";
    public const string Car = "car";

    public static readonly IReadOnlyList<string> All = [Walk, Bicycle, Transit, Car];
}

/// <summary>What an opening asks for, beside its occupation.</summary>
public static class RequirementKind
{
    public const string Licence = "licence";
    public const string Certificate = "certificate";
    public const string Language = "language";
    public const string Skill = "skill";

    public static readonly IReadOnlyList<string> All = [Licence, Certificate, Language, Skill];
}

/// <summary>Levels of the Common European Framework, in order: index 0 is the lowest.</summary>
public static class LanguageLevel
{
    public static readonly IReadOnlyList<string> All = ["A1", "A2", "B1", "B2", "C1", "C2"];

    /// <summary>1 (A1) to 6 (C2); 0 when unknown.</summary>
    public static int Rank(string? level) => level is [>= 'A' and <= 'C', '1' or '2'] ? 2 * (level[0] - 'A') + level[1] - '0' : 0;
}
