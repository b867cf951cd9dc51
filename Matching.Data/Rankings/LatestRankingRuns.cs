using Dapper;
using Npgsql;

namespace Matching.Data.Rankings;

/// <summary>A run of the ranking, as the operations page lists it.</summary>
public sealed record RankingRunLine
{
    public Guid Id { get; init; }

    public string Cause { get; init; } = "";

    public int OpeningCount { get; init; }

    public int ResidentCount { get; init; }

    public long PairCount { get; init; }

    public int MatchCount { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset FinishedAt { get; init; }
}

public static class LatestRankingRuns
{
    private const string Sql =
        """
        select id, cause, opening_count, resident_count, pair_count, match_count, started_at, finished_at
        from ranking_run
        order by finished_at desc
        limit @limit
        """;

    public static async Task<IReadOnlyList<RankingRunLine>> LatestRankingRunsAsync(
        this NpgsqlDataSource database, int limit = 10, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<RankingRunLine>(new CommandDefinition(Sql, new { limit }, cancellationToken: cancel))];
    }
}
