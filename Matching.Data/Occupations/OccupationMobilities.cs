using Matching.Engine.Occupations;
using Npgsql;

namespace Matching.Data.Occupations;

/// <summary>Every official mobility between two occupations.</summary>
public static class OccupationMobilities
{
    private const string Sql = "select from_code, to_code, rank::integer from occupation_mobility order by from_code, to_code";

    public static async Task<OccupationCloseness> OccupationClosenessAsync(this NpgsqlDataSource ranking, CancellationToken cancel = default)
    {
        await using var command = ranking.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var links = new List<MobilityLink>();
        while (await reader.ReadAsync(cancel)) links.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        return new OccupationCloseness(links);
    }
}
