using Matching.Engine.Domain;
using Npgsql;
using NpgsqlTypes;

namespace Matching.Data.Residents;

/// <summary>What people know, want and can, as the ranking may know it; without what asks to be known now (followed, pending).</summary>
internal static class FactsToRank
{
    private const string Changed = """
        (select r.id from resident r where r.id = any (@only) or r.changed_in >= @since::text::xid8) p
        """;

    private const string Sql = $"""
        select p.id, h.latitude, h.longitude, f.licences, f.certificates, f.skill_codes, f.education_level::integer, f.contracts_wanted,
               f.hours_min::float8, f.hours_max::float8, f.schedules_accepted, f.pay_per_hour_wanted::float8, f.travel_modes, f.max_travel_minutes,
               f.available_from
        from {Changed}
        left join resident_profile f on f.resident_id = p.id
        left join resident_home h on h.resident_id = p.id;

        select o.resident_id, o.occupation_code, o.wanted::integer, o.practised_months
        from resident_occupation o join {Changed} on p.id = o.resident_id
        order by o.resident_id, o.occupation_code;

        select l.resident_id, l.code, l.level
        from resident_language l join {Changed} on p.id = l.resident_id
        order by l.resident_id, l.code;
        """;

    /// <summary>Of these people; null for whoever has no profile or no known home.</summary>
    public static Task<Dictionary<Guid, ResidentToRank?>> OfAsync(NpgsqlConnection ranking, IReadOnlyCollection<Guid> only, CancellationToken cancel) =>
        ReadAsync(ranking, only, since: null, cancel);

    /// <summary>Of everybody whose facts changed in this transaction or a later one; null for whoever has no profile or no known home.</summary>
    public static Task<Dictionary<Guid, ResidentToRank?>> SinceAsync(NpgsqlConnection ranking, long transaction, CancellationToken cancel) =>
        ReadAsync(ranking, [], transaction, cancel);

    private static async Task<Dictionary<Guid, ResidentToRank?>> ReadAsync(
        NpgsqlConnection ranking, IReadOnlyCollection<Guid> only, long? since, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql, ranking);
        command.Parameters.AddWithValue("only", only.ToArray());
        command.Parameters.Add(new NpgsqlParameter("since", NpgsqlDbType.Bigint) { Value = since ?? (object)DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancel);

        var people = new Dictionary<Guid, ResidentToRank?>();
        while (await reader.ReadAsync(cancel))
            people.Add(reader.GetGuid(0), reader.IsDBNull(1) || reader.IsDBNull(2) || reader.IsDBNull(13) ? null : Read(reader));
        await reader.NextResultAsync(cancel);
        var occupations = new Dictionary<Guid, List<ResidentOccupation>>();
        while (await reader.ReadAsync(cancel))
            Of(occupations, reader.GetGuid(0)).Add(new(reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3)));
        await reader.NextResultAsync(cancel);
        var languages = new Dictionary<Guid, List<ResidentLanguage>>();
        while (await reader.ReadAsync(cancel))
            Of(languages, reader.GetGuid(0)).Add(new(reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));

        foreach (var (id, person) in people)
        {
            if (person is not null)
                people[id] = person with { Occupations = occupations.GetValueOrDefault(id) ?? [], Languages = languages.GetValueOrDefault(id) ?? [] };
        }

        return people;
    }

    private static ResidentToRank Read(NpgsqlDataReader row) => new(
        Id: row.GetGuid(0),
        Home: new Coordinates(row.GetDouble(1), row.GetDouble(2)),
        PendingMatches: 0,
        Occupations: [],
        SkillCodes: row.GetFieldValue<string[]>(5),
        Licences: row.GetFieldValue<string[]>(3),
        Certificates: row.GetFieldValue<string[]>(4),
        Languages: [],
        EducationLevel: row.IsDBNull(6) ? null : row.GetInt32(6),
        ContractsWanted: row.GetFieldValue<string[]>(7),
        HoursMin: row.IsDBNull(8) ? null : row.GetDouble(8),
        HoursMax: row.IsDBNull(9) ? null : row.GetDouble(9),
        SchedulesAccepted: row.GetFieldValue<string[]>(10),
        PayPerHourWanted: row.IsDBNull(11) ? null : row.GetDouble(11),
        TravelModes: row.GetFieldValue<string[]>(12),
        MaxTravelMinutes: row.GetInt32(13),
        AvailableFrom: row.IsDBNull(14) ? null : row.GetFieldValue<DateOnly>(14));

    private static List<T> Of<T>(Dictionary<Guid, List<T>> lists, Guid id)
    {
        if (!lists.TryGetValue(id, out var list))
            lists[id] = list = [];
        return list;
    }
}
