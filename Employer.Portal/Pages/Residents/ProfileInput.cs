using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Occupations;
using Matching.Data.Residents;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Pages.Residents;

/// <summary>The form of a profile.</summary>
public sealed class ProfileInput
{
    public const int OccupationRows = 5;
    public const int LanguageRows = 3;

    public List<OccupationRow> Occupations { get; set; } = [];

    [Display(Name = "Permis")]
    public string[] Licences { get; set; } = [];

    [Display(Name = "Autorisations exigées par la loi")]
    public string[] Authorisations { get; set; } = [];

    [Display(Name = "Autres certificats et habilitations"), StringLength(TextLengths.WrittenList), DataType(DataType.MultilineText)]
    public string? Certificates { get; set; }

    [Display(Name = "Niveau de formation")]
    public string? Level { get; set; }

    public List<LanguageRow> Languages { get; set; } = [];

    [Display(Name = "Contrats souhaités")]
    public string[] Contracts { get; set; } = [];

    [Display(Name = "Horaires acceptés")]
    public string[] Schedules { get; set; } = [];

    [Display(Name = "Au moins"), Range(1, 60, ErrorMessage = "Les heures par semaine vont de 1 à 60.")]
    public decimal? HoursMin { get; set; }

    [Display(Name = "Au plus"), Range(1, 60, ErrorMessage = "Les heures par semaine vont de 1 à 60.")]
    public decimal? HoursMax { get; set; }

    [Display(Name = "Salaire souhaité, brut de l’heure"), Bounds((double)ProfileRules.LeastPayUsually, (double)ProfileRules.MostPay)]
    public decimal? PayPerHour { get; set; }

    [Display(Name = "Moyens de transport")]
    public string[] TravelModes { get; set; } = [];

    [Display(Name = "Trajet le plus long"), Required(ErrorMessage = "Donnez le trajet le plus long accepté, en minutes.")]
    [Range(5, 180, ErrorMessage = "Le trajet va de 5 à 180 minutes.")]
    public int? MaxTravelMinutes { get; set; } = 45;

    [Display(Name = "Disponible à partir du")]
    public DateOnly? AvailableFrom { get; set; }

    /// <summary>What the import kept as written is in the profile now, or means nothing.</summary>
    public bool ForgetAsWritten { get; set; }

    /// <summary>The answers of the fields that hold codes.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Choice>> Choices { get; } = new Dictionary<string, IReadOnlyList<Choice>>
    {
        [nameof(Authorisations)] = OpeningAnswers.Authorisations,
        [nameof(Licences)] = ResidentWords.Licences,
        [nameof(Level)] = ResidentWords.Levels,
        [nameof(Contracts)] = ResidentWords.Contracts,
        [nameof(Schedules)] = ResidentWords.Schedules,
        [nameof(TravelModes)] = ResidentWords.TravelModes,
    };

    /// <summary>Of the fields that stand under a heading of their own.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>
    {
        [nameof(Occupations)] = "Métiers",
        [nameof(Languages)] = "Langues",
    };

    public static ProfileInput From(ResidentFile person) => new()
    {
        Occupations = Padded(person.Occupations.Select(o => new OccupationRow { Label = o.Label, IsWanted = o.Wanted > 0, Months = o.PractisedMonths }), OccupationRows),
        Licences = person.Licences,
        Authorisations = [.. person.Certificates.Where(c => LegalAuthorisations.Of(c) is not null)],
        Certificates = string.Join('\n', person.Certificates.Where(c => LegalAuthorisations.Of(c) is null)),
        Level = person.EducationLevel?.ToString(French.Culture) ?? "",
        Languages = Padded(person.Languages.Select(l => new LanguageRow { Code = l.Code, Level = l.Level }), LanguageRows),
        Contracts = person.ContractsWanted,
        Schedules = person.SchedulesAccepted,
        HoursMin = person.HoursMin,
        HoursMax = person.HoursMax,
        PayPerHour = person.PayPerHourWanted,
        TravelModes = person.TravelModes,
        MaxTravelMinutes = person.MaxTravelMinutes ?? 45,
        AvailableFrom = person.AvailableFrom,
    };

    /// <summary>The profile that was typed; what is wrong goes into <paramref name="state"/>, at its field.</summary>
    public ResidentProfile ToProfile(IReadOnlyList<OccupationLabel> known, DateOnly today, ModelStateDictionary state, string prefix)
    {
        var profile = Typed(known, state, prefix);
        foreach (var (field, sentence) in ProfileRules.Check(profile, today).Select(finding => ProfileWords.Of(finding, profile)))
        {
            if (state.GetFieldValidationState($"{prefix}.{field}") != ModelValidationState.Invalid)
                state.AddModelError($"{prefix}.{field}", sentence);
        }

        return profile;
    }

    private ResidentProfile Typed(IReadOnlyList<OccupationLabel> known, ModelStateDictionary state, string prefix) =>
        new()
        {
            Occupations = ReadOccupations(known, state, prefix),
            Languages = [.. Languages.Where(l => l is { Code.Length: > 0 })
                .Select(l => new ResidentLanguage(l.Code!, string.IsNullOrEmpty(l.Level) ? null : l.Level))],
            Licences = [.. Licences.Distinct()],
            Certificates = [.. Known(Authorisations, LegalAuthorisations.All.Select(a => a.Code)).Concat(TypedCertificates()).Distinct()],
            EducationLevel = short.TryParse(Level, out var level) && level is >= 0 and <= 8 ? level : null,
            ContractsWanted = [.. Contracts.Distinct()],
            HoursMin = HoursMin,
            HoursMax = HoursMax,
            SchedulesAccepted = [.. Schedules.Distinct()],
            PayPerHourWanted = PayPerHour,
            TravelModes = [.. TravelModes.Distinct()],
            MaxTravelMinutes = MaxTravelMinutes ?? ResidentProfile.UsualTravelMinutes,
            AvailableFrom = AvailableFrom,
        };

    private List<ResidentOccupation> ReadOccupations(IReadOnlyList<OccupationLabel> known, ModelStateDictionary state, string prefix)
    {
        var read = new List<ResidentOccupation>();
        for (var i = 0; i < Occupations.Count; i++)
        {
            var row = Occupations[i];
            if (string.IsNullOrWhiteSpace(row.Label))
                continue;
            var typed = row.Label.Trim();
            var found = known.FirstOrDefault(o => new[] { o.Label, o.Code }.Contains(typed, StringComparer.OrdinalIgnoreCase));
            if (found is null)
                state.AddModelError($"{prefix}.Occupations[{i}].Label", $"« {row.Label} » n’est pas dans la liste des métiers. Choisissez une des propositions.");
            else if (read.Any(o => o.OccupationCode == found.Code))
                state.AddModelError($"{prefix}.Occupations[{i}].Label", $"« {found.Label} » est déjà noté plus haut.");
            else if (!row.IsWanted && row.Months is null or <= 0)
                state.AddModelError($"{prefix}.Occupations[{i}].Label", "Cochez « souhaité », ou donnez les mois d’expérience.");
            else
                read.Add(new ResidentOccupation(found.Code, row.IsWanted ? read.Count(o => o.Wanted > 0) + 1 : 0, Math.Max(0, row.Months ?? 0)));
        }

        return read;
    }

    /// <summary>A legal authorisation that somebody wrote in words is kept by its code: only so can it be compared.</summary>
    private IEnumerable<string> TypedCertificates() =>
        (Certificates ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => LegalAuthorisations.Named(c)?.Code ?? c);

    private static string[] Known(string[] typed, IEnumerable<string> codes) => [.. typed.Intersect(codes)];

    private static List<T> Padded<T>(IEnumerable<T> rows, int count)
        where T : new()
    {
        var list = rows.ToList();
        while (list.Count < count)
            list.Add(new T());
        return list;
    }
}

public sealed class OccupationRow
{
    [Display(Name = "Métier")]
    public string? Label { get; set; }

    public bool IsWanted { get; set; }

    [Display(Name = "Mois d’expérience"), Range(0, 720, ErrorMessage = "L’expérience va de 0 à 720 mois.")]
    public int? Months { get; set; }
}

public sealed class LanguageRow
{
    [Display(Name = "Langue")]
    public string? Code { get; set; }

    [Display(Name = "Niveau")]
    public string? Level { get; set; }
}
