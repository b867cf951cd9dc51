using Matching.Engine.Domain;

namespace Employer.Portal.Infrastructure;

/// <summary>The answers that the form of an opening offers, and the same in words.</summary>
public static class OpeningAnswers
{
    public static readonly IReadOnlyList<Choice> Contracts = [.. Contract.All.Select(c => new Choice(c, OpeningWords.ContractFor(c)))];

    public static readonly IReadOnlyList<Choice> Schedules =
    [
        new(Schedule.Day, "En journée"),
        new(Schedule.Early, "Tôt le matin", "avant 7 h"),
        new(Schedule.Evening, "Le soir", "après 20 h"),
        new(Schedule.Night, "La nuit"),
        new(Schedule.Weekend, "Le week-end"),
        new(Schedule.Shifts, "En équipes", "2 × 8, 3 × 8"),
    ];

    public static readonly IReadOnlyList<Choice> PayPeriods = [new("hour", "par heure"), new("month", "par mois"), new("year", "par an")];

    public static readonly IReadOnlyList<Choice> Levels =
    [
        new("3", "CAP ou équivalent (niveau 3)"), new("4", "Bac (niveau 4)"), new("5", "Bac + 2 (niveau 5)"),
        new("6", "Bac + 3 (niveau 6)"), new("7", "Bac + 5 (niveau 7)"), new("8", "Doctorat (niveau 8)"),
    ];

    public static readonly IReadOnlyList<Choice> Licences =
    [
        new("AM", "AM", "cyclomoteur"), new("A1", "A1", "125 cm³"), new("A", "A", "moto"), new("B", "B", "voiture"),
        new("BE", "BE", "voiture et remorque"), new("C", "C", "poids lourd"), new("CE", "CE", "poids lourd et remorque"), new("D", "D", "autocar"),
    ];

    /// <summary>Without which the law forbids the work.</summary>
    public static IReadOnlyList<Choice> Authorisations { get; } = [.. LegalAuthorisations.All.Select(a => new Choice(a.Code, a.Label))];

    /// <summary>Those that recruiters of the parks ask for most, and what the law may ask; others are written in the description.</summary>
    public static readonly IReadOnlyList<Choice> Certificates =
    [
        new("R489-1A", "CACES R489-1A", "transpalette"), new("R489-3", "CACES R489-3", "chariot frontal"),
        new("R489-5", "CACES R489-5", "chariot à mât rétractable"), new("BO-BE", "Habilitation électrique"),
        new("HACCP", "Formation hygiène alimentaire (HACCP)"), new("SST", "Sauveteur secouriste du travail (SST)"),
        new("CAP-AEPE", "CAP accompagnant éducatif petite enfance"), .. Authorisations,
    ];

    public static readonly IReadOnlyList<Choice> LanguageLevels =
    [
        new("A1", "Se présenter, comprendre des mots simples (A1)"), new("A2", "Suivre des consignes simples (A2)"),
        new("B1", "Se débrouiller au travail (B1)"), new("B2", "Échanger à l’aise (B2)"), new("C1", "Très bien (C1)"),
    ];

    public static readonly IReadOnlyList<Choice> Experiences =
    [
        new("0", "Débutants bienvenus"), new("6", "6 mois"), new("12", "1 an"), new("24", "2 ans"), new("36", "3 ans"), new("60", "5 ans"),
    ];

    public static string? Experience(int? months, bool required) => months switch
    {
        null => null,
        0 => "débutants bienvenus",
        _ => $"{Duration(months.Value)} d’expérience {(required ? "demandée" : "appréciée")}",
    };

    public static string Education(int level) => Levels.FirstOrDefault(l => l.Value == $"{level}")?.Text ?? $"niveau {level}";

    /// <summary>What nothing compares, as it has no code or no level, says so.</summary>
    public static string Requirement(Requirement requirement) => requirement switch
    {
        { Code: "" } => $"{requirement.Label} (non vérifié)",
        { Kind: RequirementKind.Language, Level: null } => $"{requirement.Label} (niveau non vérifié)",
        { Level: null } => requirement.Label,
        _ => $"{requirement.Label} ({requirement.Level})",
    };

    private static string Duration(int months) =>
        months % 12 == 0 ? French.Count(months / 12, "an") : French.Count(months, "mois", "mois");
}
