using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>A proposal that nobody reviewed in time lapses; it never becomes a yes.</summary>
public static class LapseProposals
{
    private const string Sql = """
        select id from match
        where state = 'proposed' and review_by <= @now and (postponed_until is null or postponed_until <= @today)
        order by id limit @limit
        for no key update skip locked
        """;

    /// <returns>How many lapsed; fewer than <paramref name="limit"/> means that none is left.</returns>
    public static Task<int> LapseProposalsAsync(
        this NpgsqlDataSource db, DateOnly today, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var late = (await connection.QueryAsync<Guid>(Sql, new { now, today, limit })).AsList();
            foreach (var id in late)
                await connection.AppendAsync(new MatchEvent(id, Actor.Rule, now) { To = MatchState.Lapsed, ReasonCode = "deadline_passed" });
            return late.Count;
        }, cancel);
}
