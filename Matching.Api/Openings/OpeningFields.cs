using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using Matching.Api.Infrastructure;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Api.Openings;

/// <summary>
/// What an opening says, the same when it is sent and when it is read. The attributes describe the limits in OpenAPI; what is wrong is said
/// by <see cref="OpeningCheck"/>, which asks the product's rules.
/// </summary>
public abstract record OpeningFields
{
    private const string Time = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    [Description("The job title as a candidate will read it, in French.")]
    [Required, StringLength(TextLengths.Title, MinimumLength = TextLengths.ShortestTitle)]
    public string Title { get; init; } = "";

    [Description("What the job is, in French. A draft may leave it shorter.")]
    [JsonConverter(typeof(ParagraphsConverter))]
    [Required, StringLength(TextLengths.Description, MinimumLength = TextLengths.ShortestDescription)]
    public string Description { get; init; } = "";

    [Description("Code of the ROME 4.0 occupation: a letter and four digits, such as N1103.")]
    [Required, RegularExpression("^[A-Z][0-9]{4}$")]
    public string OccupationCode { get; init; } = "";

    [Description("INSEE code of the commune of work: five characters, such as 78621 (Trappes).")]
    [RegularExpression("^[0-9AB]{5}$")]
    public string? CommuneCode { get; init; }

    [Range(1, OpeningBounds.MostPositions)]
    public int Positions { get; init; } = 1;

    [Description("cdi, cdd, temp, seasonal, apprenticeship, professionalisation, insertion or internship.")]
    [Required]
    public string Contract { get; init; } = "";

    [Description("Length of the contract; absent for a CDI. Any other contract needs it to be published.")]
    [Range(OpeningBounds.LeastMonths, OpeningBounds.MostMonths)]
    public decimal? ContractMonths { get; init; }

    [Description("Needed to be published.")]
    [Range(OpeningBounds.LeastHours, OpeningBounds.MostHours)]
    public decimal? HoursPerWeek { get; init; }

    [Description("Any of day, early, evening, night, weekend, shifts; one at least to be published. In the answer also those that the hours say.")]
    public string[] Schedules { get; init; } = [];

    [Description("Earliest start of the work, such as 05:30; absent when unknown. A start before 07:00 adds early to the schedules.")]
    [RegularExpression(Time)]
    public string? StartsAt { get; init; }

    [Description("Latest end, on the next day when that is not after the start. An end after 20:00 adds evening, one past midnight night.")]
    [RegularExpression(Time)]
    public string? EndsAt { get; init; }

    [Description("Needed to be published.")]
    public OpeningPay? Pay { get; init; }

    [Description("0 when beginners are welcome.")]
    [Range(0, OpeningBounds.MostExperience)]
    public int? ExperienceMonths { get; init; }

    public bool ExperienceRequired { get; init; }

    [Description("French framework: 3 (CAP) to 8.")]
    [Range(OpeningBounds.LeastEducation, OpeningBounds.MostEducation)]
    public int? EducationLevel { get; init; }

    [Description("Today or later; absent when it is as soon as possible.")]
    public DateOnly? StartsOn { get; init; }

    [Description("What the law asks for the occupation is added by itself: see legalAuthorisations in the answer.")]
    public IReadOnlyList<OpeningRequirement> Requirements { get; init; } = [];

    protected OpeningFields()
    {
    }

    protected OpeningFields(OpeningTerms o)
    {
        (Title, Description, OccupationCode, Positions) = (o.Title, o.Description, o.OccupationCode, o.Positions);
        (Contract, ContractMonths, HoursPerWeek, Schedules) = (o.Contract, o.ContractMonths, o.HoursPerWeek, o.Schedules);
        (StartsAt, EndsAt) = (Written(o.StartsAt), Written(o.EndsAt));
        Pay = o.PayPeriod is null ? null : new OpeningPay { Period = o.PayPeriod, Min = o.PayMin, Max = o.PayMax };
        (ExperienceMonths, ExperienceRequired, EducationLevel, StartsOn) = (o.ExperienceMonths, o.ExperienceRequired, o.EducationLevel, o.StartsOn);
        Requirements = [.. o.Requirements.Select(r => new OpeningRequirement { Kind = r.Kind, Code = r.Code, Label = r.Label, Required = r.Required, Level = r.Level })];
    }

    // JSON can hold null where the description says that it does not.
    internal OpeningContent ToContent() => new()
    {
        Title = Title?.Trim() ?? "",
        Description = Description?.Trim() ?? "",
        OccupationCode = OccupationCode ?? "",
        CommuneCode = CommuneCode,
        Positions = Positions,
        Contract = Contract ?? "",
        ContractMonths = ContractMonths,
        HoursPerWeek = HoursPerWeek,
        Schedules = [.. (Schedules ?? []).Select(schedule => schedule ?? "")],
        StartsAt = Read(StartsAt),
        EndsAt = Read(EndsAt),
        PayPeriod = Pay?.Period,
        PayMin = Pay?.Min,
        PayMax = Pay?.Max,
        ExperienceMonths = ExperienceMonths,
        ExperienceRequired = ExperienceRequired,
        EducationLevel = EducationLevel,
        StartsOn = StartsOn,
        Requirements = [.. (Requirements ?? []).Select(r => RequirementReader.Coded(new(r?.Kind ?? "", r?.Code ?? "", r?.Label ?? "", r?.Required ?? false, r?.Level)))],
    };

    /// <summary>A time that is not written as it should be: neither absent nor read.</summary>
    internal static bool IsUnread(string? time) => time is not null && Read(time) is null;

    private static TimeOnly? Read(string? time) =>
        TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static string? Written(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Euros, gross.</summary>
public sealed record OpeningPay
{
    [Description("hour, month or year.")]
    [Required]
    public string? Period { get; init; }

    [Required, Range(0.01, OpeningBounds.MostPay)]
    public decimal? Min { get; init; }

    [Range(0.01, OpeningBounds.MostPay)]
    public decimal? Max { get; init; }
}

public sealed record OpeningRequirement
{
    [Description("licence, certificate, language or skill.")]
    [Required]
    public string Kind { get; init; } = "";

    [Description("Licence category (AM to DE), certificate code, ISO 639-1 language or ROME skill code.")]
    [StringLength(TextLengths.RequirementCode)]
    public string Code { get; init; } = "";

    [Required, StringLength(TextLengths.RequirementLabel, MinimumLength = 1)]
    public string Label { get; init; } = "";

    public bool Required { get; init; }

    [Description("For a language: A1 to C2.")]
    public string? Level { get; init; }
}
