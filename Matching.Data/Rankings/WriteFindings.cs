using Dapper;
using Matching.Engine.Shortlisting;
using Npgsql;

namespace Matching.Data.Rankings;

/// <summary>Keeps why so few came to an opening in a run, and which small change would bring more.</summary>
internal static class WriteFindings
{
    private const string ObstacleSql = """
        insert into ranking_obstacle (run_id, opening_id, requirement, resident_count)
        select @runId, o.opening_id, o.requirement, o.residents
        from unnest(@openings, @requirements, @residents) as o (opening_id, requirement, residents)
        """;

    private const string SmallChangeSql = """
        insert into ranking_small_change (run_id, opening_id, change, words, resident_count)
        select @runId, c.opening_id, c.change, c.words, c.residents
        from unnest(@openings, @changes, @words, @residents) as c (opening_id, change, words, residents)
        """;

    public static async Task WriteFindingsAsync(this NpgsqlConnection connection, Guid runId, IReadOnlyList<WhyNothingMatched> findings)
    {
        var obstacles = findings.SelectMany(f => f.Obstacles.Select(o => (f.OpeningId, o.Requirement.Code, o.Count))).ToList();
        await connection.ExecuteAsync(ObstacleSql, new
        {
            runId,
            openings = obstacles.Select(o => o.OpeningId).ToArray(),
            requirements = obstacles.Select(o => o.Code).ToArray(),
            residents = obstacles.Select(o => o.Count).ToArray(),
        });
        var changes = findings.SelectMany(f => f.Almost.Select(c => (f.OpeningId, Change: c))).ToList();
        await connection.ExecuteAsync(SmallChangeSql, new
        {
            runId,
            openings = changes.Select(c => c.OpeningId).ToArray(),
            changes = changes.Select(c => c.Change.Code).ToArray(),
            words = changes.Select(c => c.Change.Words).ToArray(),
            residents = changes.Select(c => c.Change.People).ToArray(),
        });
    }
}
