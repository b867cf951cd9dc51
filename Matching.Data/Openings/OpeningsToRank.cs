using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// The open openings as the ranking may know them; one whose start has passed is held until somebody says when it starts. Asked under <see cref="Database.DatabaseRole.Ranking"/>.
/// </summary>
public static class OpeningsToRank
{
    // Pay is brought to an hour: 52 weeks a year, 35 hours a week where the opening does not say.
    private const string Sql = """
        select o.id, o.occupation_code, o.latitude, o.longitude, o.positions, o.contract, o.contract_months::float8,
               o.hours_per_week::float8, o.schedules,
               (case o.pay_period
                    when 'hour' then o.pay_min
                    when 'month' then o.pay_min * 12 / 52 / coalesce(o.hours_per_week, 35)
                    when 'year' then o.pay_min / 52 / coalesce(o.hours_per_week, 35) end)::float8 as pay_per_hour,
               o.experience_months, o.experience_required, o.education_level::integer, o.starts_on, o.starts_at, o.ends_at
        from opening o
        where o.is_open and not o.place_is_vague and (o.in_area or not @in_area) and (o.apply_by is null or o.apply_by >= @today)
          and (o.starts_on is null or o.starts_on >= @today)
          and not exists (select from open_content_finding f where f.opening_id = o.id and f.grade = 'refused')
          and (@openings::uuid[] is null or o.id = any (@openings))
        order by o.id;

        select q.opening_id, q.kind, q.code, q.label, q.required, q.level
        from opening_requirement q join opening o on o.id = q.opening_id
        where o.is_open and (@openings::uuid[] is null or o.id = any (@openings))
        order by q.opening_id, q.number;
        """;

    /// <param name="openings">Only these, when given.</param>
    /// <param name="onlyInArea">Openings outside the area are kept, and ranked only when somebody asks for one.</param>
    public static async Task<IReadOnlyList<OpeningToRank>> OpeningsToRankAsync(
        this NpgsqlDataSource ranking, DateOnly today, IReadOnlyCollection<Guid>? openings = null, bool onlyInArea = true, CancellationToken cancel = default)
    {
        await using var connection = await ranking.OpenConnectionAsync(cancel);
        return await connection.OpeningsToRankAsync(today, openings, onlyInArea, cancel);
    }

    /// <inheritdoc cref="OpeningsToRankAsync(NpgsqlDataSource, DateOnly, IReadOnlyCollection{Guid}?, bool, CancellationToken)"/>
    public static async Task<IReadOnlyList<OpeningToRank>> OpeningsToRankAsync(
        this NpgsqlConnection connection, DateOnly today, IReadOnlyCollection<Guid>? openings, bool onlyInArea, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.AddWithValue("today", today);
        command.Parameters.AddWithValue("in_area", onlyInArea);
        command.Parameters.Add(new NpgsqlParameter("openings", NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Uuid)
        {
            Value = openings?.ToArray() ?? (object)DBNull.Value,
        });
        await using var reader = await command.ExecuteReaderAsync(cancel);

        var found = new List<OpeningToRank>();
        while (await reader.ReadAsync(cancel)) found.Add(Read(reader));
        await reader.NextResultAsync(cancel);
        var requirements = new Dictionary<Guid, List<Requirement>>();
        while (await reader.ReadAsync(cancel))
        {
            var id = reader.GetGuid(0);
            if (!requirements.TryGetValue(id, out var list)) requirements[id] = list = [];
            list.Add(new(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetBoolean(4), reader.IsDBNull(5) ? null : reader.GetString(5)));
        }

        return [.. found.Select(o => o with { Requirements = requirements.GetValueOrDefault(o.Id) ?? [] })];
    }

    private static OpeningToRank Read(NpgsqlDataReader row) => new(
        Id: row.GetGuid(0),
        OccupationCode: row.GetString(1),
        Place: new Coordinates(row.GetDouble(2), row.GetDouble(3)),
        Positions: row.GetInt32(4),
        Contract: row.GetString(5),
        ContractMonths: row.IsDBNull(6) ? null : (int)Math.Round(row.GetDouble(6)),
        HoursPerWeek: row.IsDBNull(7) ? null : row.GetDouble(7),
        Schedules: row.GetFieldValue<string[]>(8),
        PayPerHour: row.IsDBNull(9) ? null : row.GetDouble(9),
        ExperienceMonths: row.IsDBNull(10) ? null : row.GetInt32(10),
        ExperienceRequired: row.GetBoolean(11),
        EducationLevel: row.IsDBNull(12) ? null : row.GetInt32(12),
        StartsOn: row.IsDBNull(13) ? null : row.GetFieldValue<DateOnly>(13),
        Requirements: [])
    {
        StartsAt = row.IsDBNull(14) ? null : row.GetFieldValue<TimeOnly>(14),
        EndsAt = row.IsDBNull(15) ? null : row.GetFieldValue<TimeOnly>(15),
    };
}
