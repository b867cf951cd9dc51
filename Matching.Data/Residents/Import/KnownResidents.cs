using Dapper;
using Matching.Data.Reading;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Residents.Import;

/// <summary>The people of a structure as an import would have written them, by the structure's own key.</summary>
internal static class KnownResidents
{
    private const string Sql = """
        select r.structure_key as key, i.first_name, i.last_name, i.email, i.phone, h.address, h.commune_code, h.district_code,
               s.birth_date, s.sex, s.disability_recognised, r.lead_id, r.deputy_id, r.entered_on, r.last_contact_on,
               p.skill_codes, coalesce(w.lines, '{}') as written_skills,
               p.licences, p.certificates, p.education_level, p.contracts_wanted, p.hours_min, p.hours_max,
               p.schedules_accepted, p.pay_per_hour_wanted, p.travel_modes, p.max_travel_minutes, p.available_from
        from resident r
        join resident_identity i on i.resident_id = r.id
        join resident_residence h on h.resident_id = r.id
        join resident_protected s on s.resident_id = r.id
        join resident_profile p on p.resident_id = r.id
        left join resident_written_skills w on w.resident_id = r.id
        where r.structure_id = @structure and r.structure_key is not null
        """;

    private const string OccupationsSql = """
        select r.structure_key as key, o.occupation_code as code, o.wanted::integer as wanted, o.practised_months
        from resident_occupation o join resident r on r.id = o.resident_id
        where r.structure_id = @structure and r.structure_key is not null
        order by o.occupation_code collate "C"
        """;

    private const string LanguagesSql = """
        select r.structure_key as key, l.code, l.level
        from resident_language l join resident r on r.id = l.resident_id
        where r.structure_id = @structure and r.structure_key is not null
        order by l.code collate "C"
        """;

    private const string AsWrittenSql = """
        select r.structure_key as key, w.notion, w.words
        from resident_as_written w join resident r on r.id = w.resident_id
        where r.structure_id = @structure and r.structure_key is not null
        order by w.resident_id, w.number
        """;

    public static async Task<Dictionary<string, ImportedResident>> ReadAsync(NpgsqlConnection connection, Guid structure)
    {
        var people = await connection.QueryAsync<ImportedResident, ResidentProfile, ImportedResident>(
            Sql, (person, profile) => person with { Profile = profile }, new { structure }, splitOn: "licences");
        var occupations = (await connection.QueryAsync<(string Key, string Code, int Wanted, int Months)>(OccupationsSql, new { structure })).ToLookup(o => o.Key);
        var languages = (await connection.QueryAsync<(string Key, string Code, string? Level)>(LanguagesSql, new { structure })).ToLookup(l => l.Key);
        var asWritten = (await connection.QueryAsync<(string Key, string Notion, string Words)>(AsWrittenSql, new { structure })).ToLookup(w => w.Key);
        return people.ToDictionary(p => p.Key, p => p with
        {
            SkillCodes = Sorted(p.SkillCodes),
            WrittenSkills = Sorted(p.WrittenSkills),
            AsWritten = [.. asWritten[p.Key].Select(w => new WrittenNotion(w.Notion, w.Words))],
            Profile = p.Profile with
            {
                Licences = Sorted(p.Profile.Licences),
                Certificates = Sorted(p.Profile.Certificates),
                ContractsWanted = Sorted(p.Profile.ContractsWanted),
                SchedulesAccepted = Sorted(p.Profile.SchedulesAccepted),
                TravelModes = Sorted(p.Profile.TravelModes),
                Occupations = [.. occupations[p.Key].Select(o => new ResidentOccupation(o.Code, o.Wanted, o.Months))],
                Languages = [.. languages[p.Key].Select(l => new ResidentLanguage(l.Code, l.Level))],
            },
        });
    }

    private static string[] Sorted(string[] codes) => [.. codes.Order(StringComparer.Ordinal)];
}
