using System.Globalization;
using Matching.Data.Openings.Import;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using static Matching.Data.Residents.Import.ResidentColumns;

namespace Matching.Data.Residents.Import;

/// <summary>What is wrong with a field. The reason never repeats what the field holds.</summary>
internal sealed record FieldFlaw(string Field, string Reason);

/// <summary>Turns a line into a person, or into all that is wrong with it.</summary>
internal sealed class ResidentReader(
    ImportReference reference, SkillBook skills, IReadOnlySet<string> districts, IReadOnlyDictionary<string, Guid> counsellors, DateOnly today)
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    private static readonly Dictionary<string, string> ContractWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cdi"] = Contract.Cdi, ["cdd"] = Contract.Cdd, ["interim"] = Contract.Temp, ["intérim"] = Contract.Temp, ["saisonnier"] = Contract.Seasonal,
        ["apprentissage"] = Contract.Apprenticeship, ["professionnalisation"] = Contract.Professionalisation, ["insertion"] = Contract.Insertion,
        ["stage"] = Contract.Internship,
    };

    private static readonly Dictionary<string, string> ScheduleWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["journee"] = Schedule.Day, ["journée"] = Schedule.Day, ["matin"] = Schedule.Early, ["soir"] = Schedule.Evening, ["nuit"] = Schedule.Night,
        ["week-end"] = Schedule.Weekend, ["equipes"] = Schedule.Shifts, ["équipes"] = Schedule.Shifts,
    };

    private static readonly Dictionary<string, string> TravelWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pied"] = TravelMode.Walk, ["velo"] = TravelMode.Bicycle, ["vélo"] = TravelMode.Bicycle, ["transports"] = TravelMode.Transit,
        ["voiture"] = TravelMode.Car,
    };

    private static readonly Dictionary<string, string> SexWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["f"] = "female", ["m"] = "male", ["autre"] = "other",
    };

    private readonly List<FieldFlaw> flaws = [];
    private readonly List<FieldFlaw> notRecognised = [];
    private IReadOnlyDictionary<string, string> fields = new Dictionary<string, string>();

    /// <summary>The person, or null with <paramref name="wrong"/> saying why not.</summary>
    /// <param name="line">Of the file.</param>
    /// <param name="wrong">All that is wrong with it.</param>
    /// <param name="unsure">What was taken as it is written, without being understood.</param>
    public ImportedResident? Read(ResidentLine line, out IReadOnlyList<FieldFlaw> wrong, out IReadOnlyList<FieldFlaw> unsure)
    {
        flaws.Clear();
        notRecognised.Clear();
        fields = line.Fields;
        var lead = Counsellor(Lead);
        var (skillCodes, writtenSkills) = SkillsOf(Items(Skills));
        var resident = new ImportedResident
        {
            Key = Needed(Key),
            FirstName = Needed(FirstName),
            LastName = Needed(LastName),
            Email = Checked(Email, e => e.IndexOf('@', StringComparison.Ordinal) is var at and > 0 && at < e.Length - 1 && !e.Contains(' '), "ce n’est pas une adresse de courriel"),
            Phone = Checked(Phone, p => p.Count(char.IsDigit) >= 10, "il faut au moins 10 chiffres"),
            Address = Text(Address),
            CommuneCode = CommuneCode(),
            DistrictCode = Checked(District, districts.Contains, "ce code de quartier prioritaire n’est pas dans le référentiel"),
            BirthDate = Date(BirthDate),
            Sex = Word(Sex, SexWords),
            DisabilityRecognised = YesNo(Disability),
            LeadId = lead ?? Guid.Empty,
            DeputyId = Text(Deputy) is null ? null : Counsellor(Deputy) is { } deputy && deputy != lead ? deputy : Flaw<Guid?>(Deputy, "il faut une autre personne que le référent, de la même structure"),
            EnteredOn = Date(EnteredOn) ?? (Text(EnteredOn) is null ? Flaw<DateOnly>(EnteredOn, "il est vide") : default),
            LastContactOn = Date(LastContactOn),
            Licences = [.. Items(ResidentColumns.Licences).Select(l => l.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal)],
            Certificates = [.. Items(Certificates).Select(c => LegalAuthorisations.Named(c)?.Code ?? c).Distinct().Order(StringComparer.Ordinal)],
            SkillCodes = skillCodes,
            WrittenSkills = writtenSkills,
            EducationLevel = (int?)Number(Education, 0, 8),
            ContractsWanted = Words(Contracts, ContractWords),
            HoursMin = Number(HoursMin, 1, 60),
            HoursMax = Number(HoursMax, 1, 60),
            SchedulesAccepted = Words(Schedules, ScheduleWords),
            PayPerHourWanted = Number(ResidentColumns.Pay, 1, 200),
            TravelModes = Words(Travel, TravelWords),
            MaxTravelMinutes = (int)(Number(MaxTravel, 5, 180) ?? 45),
            AvailableFrom = Date(AvailableFrom),
            Occupations = Occupations(),
            Languages = SpokenLanguages(),
        };
        if (resident.HoursMax < resident.HoursMin) Flaw<int>(HoursMax, "il est plus petit que heures_min");
        if (resident.EnteredOn > today) Flaw<int>(EnteredOn, "cette date est à venir");
        (wrong, unsure) = ([.. flaws], [.. notRecognised]);
        return flaws.Count == 0 ? resident : null;
    }

    // A code that this reference lacks may be of another version: it stays one.
    private (string[] Codes, string[] Written) SkillsOf(string[] items)
    {
        var found = items.Select((item, i) => (Item: item, Number: i + 1, Code: skills.Code(item) ?? (item.All(char.IsAsciiDigit) ? item : null))).ToList();
        foreach (var (_, number, _) in found.Where(f => f.Code is null || !skills.Knows(f.Code)))
            notRecognised.Add(new(Skills, $"la compétence n° {number} n’est pas reconnue ; elle est gardée comme elle est écrite"));
        return (
            [.. found.Select(f => f.Code).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. found.Where(f => f.Code is null).Select(f => f.Item).Distinct().Order(StringComparer.Ordinal)]);
    }

    private List<ImportedOccupation> Occupations()
    {
        var months = new Dictionary<string, int>();
        foreach (var item in Items(Practised))
        {
            var parts = item.Split(':');
            if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
                months[parts[0].Trim().ToUpperInvariant()] = count;
            else Flaw<int>(Practised, "chaque métier s’écrit CODE:MOIS, comme N1103:24");
        }

        var wanted = Items(Wanted).Select(c => c.ToUpperInvariant()).Distinct().ToList();
        if (wanted.Count == 0) Flaw<int>(Wanted, "il est vide");
        if (wanted.Count > 10) Flaw<int>(Wanted, "il y a plus de 10 métiers");
        foreach (var code in wanted.Where(c => reference.Missing(c) is not null)) Flaw<int>(Wanted, $"le code ROME {Shown(code)} n’est pas dans le référentiel");
        foreach (var code in months.Keys.Where(c => reference.Missing(c) is not null)) Flaw<int>(Practised, $"le code ROME {Shown(code)} n’est pas dans le référentiel");
        return [.. wanted.Union(months.Keys)
            .Select(code => new ImportedOccupation(code, wanted.IndexOf(code) + 1, months.GetValueOrDefault(code)))
            .OrderBy(o => o.Code, StringComparer.Ordinal)];
    }

    // Only what looks like a code is shown: anything else could be a name in the wrong column.
    private static string Shown(string code) =>
        code.Length == 5 && char.IsAsciiLetter(code[0]) && code.Skip(1).All(char.IsAsciiDigit) ? code : "donné";

    private List<ImportedLanguage> SpokenLanguages()
    {
        var spoken = new Dictionary<string, string>();
        foreach (var item in Items(Languages))
        {
            if (item.Split(':') is [{ Length: 2 } code, var level] && LanguageLevel.All.Contains(level.Trim().ToUpperInvariant()))
                spoken[code.ToLowerInvariant()] = level.Trim().ToUpperInvariant();
            else Flaw<int>(Languages, "chaque langue s’écrit code:niveau, comme fr:B1 (A1 à C2)");
        }

        return [.. spoken.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new ImportedLanguage(l.Key, l.Value))];
    }

    private string CommuneCode() =>
        Text(Commune) is not { } given ? Flaw<string>(Commune, "il est vide")!
        : reference.CommuneNamed(given) is { Latitude: not null } commune ? commune.Code
        : Flaw<string>(Commune, "cette commune n’est pas dans le référentiel ; donnez son code INSEE")!;

    private Guid? Counsellor(string field) =>
        Text(field) is not { } email ? Flaw<Guid?>(field, "il est vide")
        : counsellors.TryGetValue(email.ToUpperInvariant(), out var id) ? id
        : Flaw<Guid?>(field, "aucun conseiller de la structure n’a ce courriel");

    private DateOnly? Date(string field) =>
        Text(field) is not { } text ? null
        : DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Flaw<DateOnly?>(field, "une date s’écrit AAAA-MM-JJ ou JJ/MM/AAAA");

    private decimal? Number(string field, decimal least, decimal most) =>
        Text(field) is not { } text ? null
        : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Flaw<decimal?>(field, $"il faut un nombre de {least} à {most}");

    private bool? YesNo(string field) => Text(field)?.ToLowerInvariant() switch
    {
        null => null,
        "oui" => true,
        "non" => false,
        _ => Flaw<bool?>(field, "il faut oui ou non"),
    };

    private string? Word(string field, Dictionary<string, string> words) =>
        Text(field) is not { } text ? null
        : words.TryGetValue(text, out var code) ? code
        : Flaw<string>(field, $"les mots connus sont : {string.Join(", ", words.Keys)}");

    private string[] Words(string field, Dictionary<string, string> words)
    {
        var items = Items(field);
        if (!items.All(words.ContainsKey)) Flaw<int>(field, $"les mots connus sont : {string.Join(", ", words.Keys)}");
        return [.. items.Select(i => words.GetValueOrDefault(i)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    private string Needed(string field) => Text(field) ?? Flaw<string>(field, "il est vide")!;

    private string? Checked(string field, Func<string, bool> isRight, string otherwise) =>
        Text(field) is not { } text ? null : isRight(text) ? text : Flaw<string>(field, otherwise);

    private string[] Items(string field) =>
        (Text(field) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string? Text(string field) => fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;

    private T? Flaw<T>(string field, string reason)
    {
        flaws.Add(new FieldFlaw(field, reason));
        return default;
    }
}
