using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>A resident as the ranking may know them, and the counsellor whose queue a proposal would enter.</summary>
public sealed record RankedResident(ResidentToRank Resident, Guid LeadId);

/// <summary>
/// Everybody for whom proposals may be made today, as <see cref="Followed"/> says: followed, not paused, not placed. Asked under
/// <see cref="DatabaseRole.Ranking"/>, which can read neither who they are nor any protected trait.
/// </summary>
public static class ResidentsToRank
{
    private const string People = """
        (select r.id, r.lead_id from resident r
         where r.state = 'followed' and (r.proposals_until is null or r.proposals_until <= @today)
           and not exists (select from placed_resident x where x.resident_id = r.id and (x.ends_on is null or x.ends_on >= @today))
           and (@only::uuid[] is null or r.id = any (@only)) and r.id <> all (@left_out)) p
        """;

    private const string Sql = $"""
        select p.id, p.lead_id, h.latitude, h.longitude, coalesce(m.pending, 0)::integer as pending,
               f.licences, f.certificates, f.skill_codes, f.education_level::integer, f.contracts_wanted, f.hours_min::float8,
               f.hours_max::float8, f.schedules_accepted, f.pay_per_hour_wanted::float8, f.travel_modes, f.max_travel_minutes, f.available_from
        from {People}
        join resident_profile f on f.resident_id = p.id
        join resident_home h on h.resident_id = p.id
        left join (select resident_id, count(*) as pending from match where is_pending
                   group by resident_id) m on m.resident_id = p.id
        where h.latitude is not null and h.longitude is not null
        order by p.id;

        select o.resident_id, o.occupation_code, o.wanted::integer, o.practised_months
        from resident_occupation o join {People} on p.id = o.resident_id
        order by o.resident_id, o.occupation_code;

        select l.resident_id, l.code, l.level
        from resident_language l join {People} on p.id = l.resident_id
        order by l.resident_id, l.code;
        """;

    /// <param name="only">Only these, when given.</param>
    /// <param name="leftOut">Not these: people already in work, for instance.</param>
    public static async Task<IReadOnlyList<RankedResident>> ResidentsToRankAsync(
        this NpgsqlDataSource ranking, DateOnly today, IReadOnlyCollection<Guid>? only = null, IReadOnlyCollection<Guid>? leftOut = null,
        CancellationToken cancel = default)
    {
        await using var connection = await ranking.OpenConnectionAsync(cancel);
        return await connection.ResidentsToRankAsync(today, only, leftOut, cancel);
    }

    /// <inheritdoc cref="ResidentsToRankAsync(NpgsqlDataSource, DateOnly, IReadOnlyCollection{Guid}?, IReadOnlyCollection{Guid}?, CancellationToken)"/>
    public static async Task<IReadOnlyList<RankedResident>> ResidentsToRankAsync(
        this NpgsqlConnection connection, DateOnly today, IReadOnlyCollection<Guid>? only, IReadOnlyCollection<Guid>? leftOut, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.AddWithValue("today", today);
        command.Parameters.Add(new NpgsqlParameter("only", NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Uuid)
        {
            Value = only?.ToArray() ?? (object)DBNull.Value,
        });
        command.Parameters.AddWithValue("left_out", leftOut?.ToArray() ?? []);
        await using var reader = await command.ExecuteReaderAsync(cancel);

        var people = new List<RankedResident>();
        while (await reader.ReadAsync(cancel)) people.Add(Read(reader));
        await reader.NextResultAsync(cancel);
        var occupations = new Dictionary<Guid, List<ResidentOccupation>>();
        while (await reader.ReadAsync(cancel))
            Of(occupations, reader.GetGuid(0)).Add(new(reader.GetString(1), reader.GetInt32(2), reader.GetInt32(3)));
        await reader.NextResultAsync(cancel);
        var languages = new Dictionary<Guid, List<ResidentLanguage>>();
        while (await reader.ReadAsync(cancel))
            Of(languages, reader.GetGuid(0)).Add(new(reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));

        return [.. people.Select(p => p with
        {
            Resident = p.Resident with
            {
                Occupations = occupations.GetValueOrDefault(p.Resident.Id) ?? [],
                Languages = languages.GetValueOrDefault(p.Resident.Id) ?? [],
            },
        })];
    }

    private static RankedResident Read(NpgsqlDataReader row) => new(
        new ResidentToRank(
            Id: row.GetGuid(0),
            Home: new Coordinates(row.GetDouble(2), row.GetDouble(3)),
            PendingMatches: row.GetInt32(4),
            Occupations: [],
            SkillCodes: row.GetFieldValue<string[]>(7),
            Licences: row.GetFieldValue<string[]>(5),
            Certificates: row.GetFieldValue<string[]>(6),
            Languages: [],
            EducationLevel: row.IsDBNull(8) ? null : row.GetInt32(8),
            ContractsWanted: row.GetFieldValue<string[]>(9),
            HoursMin: row.IsDBNull(10) ? null : row.GetDouble(10),
            HoursMax: row.IsDBNull(11) ? null : row.GetDouble(11),
            SchedulesAccepted: row.GetFieldValue<string[]>(12),
            PayPerHourWanted: row.IsDBNull(13) ? null : row.GetDouble(13),
            TravelModes: row.GetFieldValue<string[]>(14),
            MaxTravelMinutes: row.GetInt32(15),
            AvailableFrom: row.IsDBNull(16) ? null : row.GetFieldValue<DateOnly>(16)),
        LeadId: row.GetGuid(1));

    private static List<T> Of<T>(Dictionary<Guid, List<T>> lists, Guid id)
    {
        if (!lists.TryGetValue(id, out var list)) lists[id] = list = [];
        return list;
    }
}
