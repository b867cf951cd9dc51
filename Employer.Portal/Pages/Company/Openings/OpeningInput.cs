using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Openings;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>What the form of an opening holds, as typed. What must be there is said by <see cref="OpeningRules"/>.</summary>
public sealed class OpeningInput
{
    /// <summary>Named before the opening exists: the same form sent twice is one opening.</summary>
    public Guid Id { get; set; }

    [Display(Name = "Intitulé du poste")]
    public string? Title { get; set; }

    [Display(Name = "Métier")]
    public string? Occupation { get; set; }

    [Display(Name = "Quel métier est-ce ?")]
    public string? OccupationCode { get; set; }

    /// <summary>The text that the choices were shown for: another text asks again.</summary>
    public string? OccupationAsked { get; set; }

    [Display(Name = "Lieu de travail")]
    public string? Place { get; set; }

    [Display(Name = "Nombre de postes"), Bounds(1, OpeningBounds.MostPositions)]
    public int? Positions { get; set; } = 1;

    [Display(Name = "Description du poste"), DataType(DataType.MultilineText)]
    public string? Description { get; set; }

    [Display(Name = "Contrat")]
    public string? Contract { get; set; }

    [Display(Name = "Durée du contrat, sauf pour un CDI"), Bounds(OpeningBounds.LeastMonths, OpeningBounds.MostMonths)]
    public decimal? ContractMonths { get; set; }

    [Display(Name = "Date de début")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Heures par semaine"), Bounds(OpeningBounds.LeastHours, OpeningBounds.MostHours)]
    public decimal? HoursPerWeek { get; set; }

    [Display(Name = "Horaires")]
    public string[] Schedules { get; set; } = [];

    [Display(Name = "Heure de début")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Heure de fin")]
    public TimeOnly? EndsAt { get; set; }

    [Display(Name = "Salaire brut, à partir de"), Bounds(0.01, OpeningBounds.MostPay)]
    public decimal? PayMin { get; set; }

    [Display(Name = "Jusqu’à"), Bounds(0.01, OpeningBounds.MostPay)]
    public decimal? PayMax { get; set; }

    [Display(Name = "Ce salaire est")]
    public string? PayPeriod { get; set; } = "month";

    [Display(Name = "Expérience")]
    public string? Experience { get; set; } = "0";

    [Display(Name = "Cette expérience est indispensable")]
    public bool ExperienceRequired { get; set; }

    [Display(Name = "Diplôme demandé")]
    public string? Education { get; set; }

    [Display(Name = "Permis")]
    public string[] Licences { get; set; } = [];

    [Display(Name = "Certificats et habilitations")]
    public string[] Certificates { get; set; } = [];

    [Display(Name = "Permis et certificats sont appréciés, pas indispensables")]
    public bool PapersAreWished { get; set; }

    [Display(Name = "Français utile au poste")]
    public string? French { get; set; }

    [Display(Name = "Anglais utile au poste")]
    public string? English { get; set; }

    [Display(Name = "Savoir-faire appréciés"), DataType(DataType.MultilineText)]
    public string? Skills { get; set; }

    /// <summary>The answers of the fields that hold codes.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Choice>> Choices(IReadOnlyList<Choice> places) => new Dictionary<string, IReadOnlyList<Choice>>
    {
        [nameof(Place)] = places,
        [nameof(Contract)] = OpeningAnswers.Contracts,
        [nameof(Schedules)] = OpeningAnswers.Schedules,
        [nameof(PayPeriod)] = OpeningAnswers.PayPeriods,
        [nameof(Experience)] = OpeningAnswers.Experiences,
        [nameof(Education)] = OpeningAnswers.Levels,
        [nameof(Certificates)] = OpeningAnswers.Certificates,
        [nameof(French)] = OpeningAnswers.LanguageLevels,
        [nameof(English)] = OpeningAnswers.LanguageLevels,
    };

    public static OpeningInput From(OpeningDetails o) => new()
    {
        Id = o.Id,
        Title = o.Title,
        Occupation = o.OccupationLabel,
        OccupationCode = o.OccupationCode,
        OccupationAsked = o.OccupationLabel,
        Place = o.EstablishmentId is { } establishment ? PlaceChoice.Of(establishment) : o.CommuneCode is { } commune ? PlaceChoice.Of(commune) : null,
        Positions = o.Positions,
        Contract = o.Contract,
        ContractMonths = o.ContractMonths,
        HoursPerWeek = o.HoursPerWeek,
        Schedules = o.Schedules,
        StartsAt = o.StartsAt,
        EndsAt = o.EndsAt,
        PayMin = o.PayMin,
        PayMax = o.PayMax,
        PayPeriod = o.PayPeriod ?? "month",
        Experience = o.ExperienceMonths is { } months ? $"{months}" : null,
        ExperienceRequired = o.ExperienceRequired,
        Education = o.EducationLevel is { } level ? $"{level}" : null,
        Licences = Codes(o, RequirementKind.Licence),
        Certificates = Codes(o, RequirementKind.Certificate),
        PapersAreWished = o.Requirements.Any(r => r.Kind is RequirementKind.Licence or RequirementKind.Certificate && !r.Required),
        French = Level(o, "fr"),
        English = Level(o, "en"),
        Skills = string.Join('\n', o.Requirements.Where(r => r.Kind == RequirementKind.Skill).Select(r => r.Label)),
        StartsOn = o.StartsOn,
        Description = o.Description,
    };

    public OpeningContent ToContent(SkillBook skills)
    {
        var (establishment, commune) = PlaceChoice.Read(Place);
        return new OpeningContent
        {
            Title = Title?.Trim() ?? "",
            Description = Description?.Trim() ?? "",
            OccupationCode = OccupationCode ?? "",
            EstablishmentId = establishment,
            CommuneCode = commune,
            Positions = Positions ?? 0,
            Contract = Contract ?? "",
            ContractMonths = Contract == Matching.Engine.Domain.Contract.Cdi ? null : ContractMonths,
            HoursPerWeek = HoursPerWeek,
            Schedules = Schedules,
            StartsAt = StartsAt,
            EndsAt = EndsAt,
            PayPeriod = PayMin is null ? null : PayPeriod,
            PayMin = PayMin,
            PayMax = PayMax,
            ExperienceMonths = Number(Experience),
            ExperienceRequired = ExperienceRequired && Experience is not (null or "0"),
            EducationLevel = Number(Education),
            StartsOn = StartsOn,
            Requirements = [.. Requirements(skills)],
        };
    }

    /// <summary>The name of the box in which a finding is mended.</summary>
    public static string BoxOf(OpeningFinding finding, OpeningTerms terms) => "Input." + (finding.Field switch
    {
        nameof(terms.ExperienceMonths) => nameof(Experience),
        nameof(terms.EducationLevel) => nameof(Education),
        nameof(terms.Requirements) when finding.Of is { } of => terms.Requirements[of.Index] switch
        {
            { Kind: RequirementKind.Licence } => nameof(Licences),
            { Kind: RequirementKind.Certificate } => nameof(Certificates),
            { Kind: RequirementKind.Language, Code: "en" } => nameof(English),
            { Kind: RequirementKind.Language } => nameof(French),
            _ => nameof(Skills),
        },
        nameof(terms.Requirements) => nameof(Skills),
        var same => same,
    });

    /// <summary>The name of the box in which what the content gate found is mended.</summary>
    public static string BoxOf(ContentFinding finding) =>
        "Input." + (finding.Field == nameof(OpeningTerms.Requirements) ? nameof(Skills) : finding.Field);

    // Not one of the list's answers: no number that the rules allow.
    private static int? Number(string? answer) => string.IsNullOrEmpty(answer) ? null : int.TryParse(answer, out var number) ? number : -1;

    private IEnumerable<Requirement> Requirements(SkillBook skills)
    {
        foreach (var code in Licences)
            yield return new Requirement(RequirementKind.Licence, code, $"Permis {code}", !PapersAreWished);
        foreach (var code in Certificates)
            yield return new Requirement(RequirementKind.Certificate, code, LabelOf(code), !PapersAreWished);
        if (!string.IsNullOrEmpty(French))
            yield return new Requirement(RequirementKind.Language, "fr", "Français", true, French);
        if (!string.IsNullOrEmpty(English))
            yield return new Requirement(RequirementKind.Language, "en", "Anglais", true, English);
        foreach (var skill in (Skills ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(20))
            yield return new Requirement(RequirementKind.Skill, skills.Code(skill, OccupationCode) ?? "", skill, false);
    }

    private static string LabelOf(string certificate) => OpeningAnswers.Certificates.FirstOrDefault(c => c.Value == certificate)?.Text ?? certificate;

    private static string[] Codes(OpeningDetails o, string kind) =>
        [.. o.Requirements.Where(r => r.Kind == kind && r.Code.Length > 0).Select(r => r.Code)];

    private static string? Level(OpeningDetails o, string language) =>
        o.Requirements.FirstOrDefault(r => r.Kind == RequirementKind.Language && r.Code == language)?.Level;
}
