using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>How many people one requirement of the opening stopped in its last ranking. Told in bands.</summary>
public sealed record OpeningObstacle(string Requirement, int ResidentCount);

/// <summary>Why few or none came through. Not a company's table: asked after leaving its scope, for an opening it was shown to own.</summary>
public static class OpeningObstacles
{
    private const string Sql = """
        select b.requirement, b.resident_count
        from ranking_obstacle b join opening_last_ranking l using (opening_id, run_id)
        where b.opening_id = @openingId
        order by b.resident_count desc, b.requirement
        """;

    public static async Task<IReadOnlyList<OpeningObstacle>> OpeningObstaclesAsync(this NpgsqlConnection connection, Guid openingId) =>
        (await connection.QueryAsync<OpeningObstacle>(Sql, new { openingId })).AsList();
}
