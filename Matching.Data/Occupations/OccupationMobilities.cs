using Matching.Engine.Occupations;
using Npgsql;

namespace Matching.Data.Occupations;

/// <summary>Closeness of occupations from every official mobility and skill link in the database.</summary>
public static class OccupationMobilities
{
    private const string MobilitySql = "select from_code, to_code, rank::integer from occupation_mobility order by from_code, to_code";
    private const string SkillsSql = "select occupation_code, skill_code, core from occupation_skill order by occupation_code, skill_code";

    public static async Task<OccupationCloseness> OccupationClosenessAsync(this NpgsqlDataSource ranking, CancellationToken cancel = default)
    {
        await using var connection = await ranking.OpenConnectionAsync(cancel);
        return await connection.OccupationClosenessAsync(cancel);
    }

    /// <inheritdoc cref="OccupationClosenessAsync(NpgsqlDataSource, CancellationToken)"/>
    public static async Task<OccupationCloseness> OccupationClosenessAsync(this NpgsqlConnection connection, CancellationToken cancel) => new(
        await connection.ReadAsync(MobilitySql, r => new MobilityLink(r.GetString(0), r.GetString(1), r.GetInt32(2)), cancel),
        await connection.ReadAsync(SkillsSql, r => new OccupationSkill(r.GetString(0), r.GetString(1), r.GetBoolean(2)), cancel));

    private static async Task<List<T>> ReadAsync<T>(this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(row(reader));
        return rows;
    }
}
