using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Matching.Api.Infrastructure;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Api.Openings;

/// <summary>An opening as a company's software posts it.</summary>
public sealed record OpeningRequest
{
    private const string Time = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    [Description("The job title as a candidate will read it, in French.")]
    [Required, StringLength(TextLengths.Title, MinimumLength = TextLengths.ShortestTitle)]
    public string Title { get; init; } = "";

    [Description("What the job is, in French.")]
    [JsonConverter(typeof(ParagraphsConverter))]
    [Required, StringLength(TextLengths.Description, MinimumLength = TextLengths.ShortestDescription)]
    public string Description { get; init; } = "";

    [Description("Code of the ROME 4.0 occupation: a letter and four digits, such as N1103.")]
    [Required, RegularExpression("^[A-Z][0-9]{4}$", ErrorMessage = "An occupation code is a capital letter and four digits, such as N1103.")]
    public string OccupationCode { get; init; } = "";

    [Description("INSEE code of the commune of work: five characters, such as 78621 (Trappes).")]
    [Required, RegularExpression("^[0-9AB]{5}$", ErrorMessage = "A commune code has five characters, such as 78621.")]
    public string CommuneCode { get; init; } = "";

    [Range(1, 500)]
    public int Positions { get; init; } = 1;

    [Description("cdi, cdd, temp, seasonal, apprenticeship, professionalisation, insertion or internship.")]
    [Required, AllowedValues(Engine.Domain.Contract.Cdi, Engine.Domain.Contract.Cdd, Engine.Domain.Contract.Temp, Engine.Domain.Contract.Seasonal,
        Engine.Domain.Contract.Apprenticeship, Engine.Domain.Contract.Professionalisation, Engine.Domain.Contract.Insertion,
        Engine.Domain.Contract.Internship,
        ErrorMessage = "The contract is one of cdi, cdd, temp, seasonal, apprenticeship, professionalisation, insertion, internship.")]
    public string Contract { get; init; } = "";

    [Description("Length of the contract; absent for a CDI.")]
    [Range(0.1, 120)]
    public decimal? ContractMonths { get; init; }

    [Range(1, 60)]
    public decimal? HoursPerWeek { get; init; }

    [Description("Any of day, early, evening, night, weekend, shifts.")]
    [MaxLength(6)]
    public string[] Schedules { get; init; } = [];

    [Description("Earliest start of the work, such as 05:30; absent when unknown. A start before 07:00 adds early to the schedules.")]
    [RegularExpression(Time, ErrorMessage = "A time of day is written 05:30: two digits, a colon, two digits.")]
    public string? StartsAt { get; init; }

    [Description("Latest end, on the next day when that is not after the start. An end after 20:00 adds evening, one past midnight night.")]
    [RegularExpression(Time, ErrorMessage = "A time of day is written 05:30: two digits, a colon, two digits.")]
    public string? EndsAt { get; init; }

    public PayRequest? Pay { get; init; }

    [Description("0 when beginners are welcome.")]
    [Range(0, 480)]
    public int? ExperienceMonths { get; init; }

    public bool ExperienceRequired { get; init; }

    [Description("French framework: 3 (CAP) to 8.")]
    [Range(3, 8)]
    public int? EducationLevel { get; init; }

    public DateOnly? StartsOn { get; init; }

    [Description("What the law asks for the occupation is added by itself: see legalAuthorisations in the answer.")]
    [MaxLength(50)]
    public IReadOnlyList<RequirementRequest> Requirements { get; init; } = [];

    [Description("True: kept as a draft, which the company finishes in the portal.")]
    public bool Draft { get; init; }
}

public sealed record PayRequest
{
    [Description("hour, month or year; euros, gross.")]
    [Required, AllowedValues("hour", "month", "year", ErrorMessage = "The period is one of hour, month, year.")]
    public string Period { get; init; } = "";

    [Range(1, 1_000_000)]
    public decimal Min { get; init; }

    [Range(1, 1_000_000)]
    public decimal? Max { get; init; }
}

public sealed record RequirementRequest
{
    [Description("licence, certificate, language or skill.")]
    [Required, AllowedValues(RequirementKind.Licence, RequirementKind.Certificate, RequirementKind.Language, RequirementKind.Skill,
        ErrorMessage = "The kind is one of licence, certificate, language, skill.")]
    public string Kind { get; init; } = "";

    [Description("Licence letter, certificate code, ISO 639-1 language or ROME skill code.")]
    [StringLength(TextLengths.RequirementCode)]
    public string Code { get; init; } = "";

    [Required, StringLength(TextLengths.RequirementLabel, MinimumLength = 1)]
    public string Label { get; init; } = "";

    public bool Required { get; init; }

    [Description("For a language: A1 to C2.")]
    [AllowedValues(null, "A1", "A2", "B1", "B2", "C1", "C2", ErrorMessage = "The level is one of A1, A2, B1, B2, C1, C2.")]
    public string? Level { get; init; }
}
