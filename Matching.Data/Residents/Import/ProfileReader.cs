using System.Globalization;
using Matching.Data.Openings.Import;
using Matching.Engine.Domain;
using Matching.Engine.Reading;
using static Matching.Data.Residents.Import.ResidentColumns;

namespace Matching.Data.Residents.Import;

/// <summary>The profile in a line: what is not understood is kept as written, what the rules refuse too.</summary>
internal sealed class ProfileReader(LineFields fields, ImportReference reference)
{
    private static readonly char[] Separators = ['|', ',', ';', '/'];

    public ResidentProfile Read(DateOnly today)
    {
        var profile = new ResidentProfile
        {
            Occupations = Occupations(),
            Languages = [.. Each(Languages, Notion.Language, LanguageReader.Spoken).DistinctBy(l => l.Code).OrderBy(l => l.Code, StringComparer.Ordinal)],
            Licences = Sorted(Whole(ResidentColumns.Licences, Notion.Licence, LicenceReader.Held) ?? []),
            Certificates = Sorted(fields.Items(Certificates).Select(c => LegalAuthorisations.Named(c)?.Code ?? Mojibake.Repair(c))),
            EducationLevel = (short?)Value(Education, Notion.Education, LevelReader.Of),
            ContractsWanted = Sorted(Each(Contracts, Notion.Contract, ContractReader.Code)),
            HoursMin = Value(HoursMin, Notion.Hours, NumberReader.Number),
            HoursMax = Value(HoursMax, Notion.Hours, NumberReader.Number),
            SchedulesAccepted = Sorted(Each(Schedules, Notion.Schedule, ScheduleReader.Codes).SelectMany(codes => codes)),
            PayPerHourWanted = Value(ResidentColumns.Pay, Notion.Pay, NumberReader.Number),
            TravelModes = Sorted(Each(Travel, Notion.Travel, TravelModeReader.Codes).SelectMany(codes => codes)),
            MaxTravelMinutes = (int?)Value(MaxTravel, Notion.Travel, NumberReader.Number) ?? ResidentProfile.UsualTravelMinutes,
            AvailableFrom = Value(AvailableFrom, Notion.Availability, DateReader.Day),
        };
        return ProfileRules.Check(profile, today).Aggregate(profile, Without);
    }

    // A value that cannot be is not taken, and its words stay for the person who knows better.
    private ResidentProfile Without(ResidentProfile profile, ProfileFinding finding)
    {
        switch (finding.Field)
        {
            case nameof(profile.HoursMin):
                fields.KeepAsWritten(HoursMin, Notion.Hours, fields.Text(HoursMin)!);
                return profile with { HoursMin = null };
            case nameof(profile.HoursMax):
                fields.KeepAsWritten(HoursMax, Notion.Hours, fields.Text(HoursMax)!);
                return profile with { HoursMax = null };
            case nameof(profile.PayPerHourWanted):
                fields.KeepAsWritten(ResidentColumns.Pay, Notion.Pay, fields.Text(ResidentColumns.Pay)!);
                return profile with { PayPerHourWanted = null };
            case nameof(profile.MaxTravelMinutes):
                fields.KeepAsWritten(MaxTravel, Notion.Travel, fields.Text(MaxTravel)!);
                return profile with { MaxTravelMinutes = ResidentProfile.UsualTravelMinutes };
            case nameof(profile.AvailableFrom):
                fields.KeepAsWritten(AvailableFrom, Notion.Availability, fields.Text(AvailableFrom)!);
                return profile with { AvailableFrom = null };
            case nameof(profile.Certificates):
                fields.LeftEmpty(Certificates, FieldFlaw.InWords(finding.Code));
                return profile with { Certificates = [.. profile.Certificates.Where(c => c.Length <= ProfileRules.LongestCertificate).Take(ProfileRules.MostCertificates)] };
            default:
                fields.Wrong(Wanted, FieldFlaw.InWords(finding.Code));
                return profile;
        }
    }

    private List<ResidentOccupation> Occupations()
    {
        var months = Practised();
        var wanted = fields.Items(Wanted).Select(c => c.ToUpperInvariant()).Distinct().ToList();
        if (wanted.Count == 0) fields.Wrong(Wanted, "il est vide");
        foreach (var code in wanted.Where(c => reference.Missing(c) is not null))
            fields.Wrong(Wanted, $"le code ROME {Shown(code)} n’est pas dans le référentiel");
        return [.. wanted.Union(months.Keys)
            .Select(code => new ResidentOccupation(code, wanted.IndexOf(code) + 1, months.GetValueOrDefault(code)))
            .OrderBy(o => o.OccupationCode, StringComparer.Ordinal)];
    }

    private Dictionary<string, int> Practised()
    {
        var months = new Dictionary<string, int>();
        foreach (var item in fields.Items(ResidentColumns.Practised))
        {
            var parts = item.Split(':', StringSplitOptions.TrimEntries);
            var code = parts[0].ToUpperInvariant();
            if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > ProfileRules.MostMonths)
                fields.Flag(ResidentColumns.Practised, $"chaque métier s’écrit CODE:MOIS, comme N1103:24, de 1 à {ProfileRules.MostMonths} mois ; les autres sont laissés");
            else if (reference.Missing(code) is not null)
                fields.Flag(ResidentColumns.Practised, $"le code ROME {Shown(code)} n’est pas dans le référentiel ; il est laissé");
            else
                months[code] = count;
        }

        return months;
    }

    // Only what looks like a code is shown: anything else could be a name in the wrong column.
    private static string Shown(string code) =>
        code.Length == 5 && char.IsAsciiLetter(code[0]) && code.Skip(1).All(char.IsAsciiDigit) ? code : "donné";

    private T? Value<T>(string field, string notion, Func<string?, Reading<T>?> reader)
        where T : struct
    {
        if (reader(fields.Text(field)) is not { } reading)
            return null;
        if (reading is Reading<T>.Understood(var value))
            return value;
        fields.KeepAsWritten(field, notion, fields.Text(field)!);
        return null;
    }

    private T? Whole<T>(string field, string notion, Func<string?, Reading<T>?> reader)
        where T : class
    {
        if (reader(fields.Text(field)) is not { } reading)
            return null;
        if (reading is not Reading<T>.Understood)
            fields.KeepAsWritten(field, notion, fields.Text(field)!);
        return reading.Value;
    }

    private List<T> Each<T>(string field, string notion, Func<string?, Reading<T>?> reader)
        where T : class
    {
        var read = new List<T>();
        foreach (var item in (fields.Text(field) ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (reader(item)?.Value is { } value) read.Add(value);
            else fields.KeepAsWritten(field, notion, item);
        }

        return read;
    }

    private static string[] Sorted(IEnumerable<string> codes) => [.. codes.Distinct().Order(StringComparer.Ordinal)];
}
