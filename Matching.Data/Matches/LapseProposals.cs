using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>A proposal that nobody reviewed in time lapses; it never becomes a yes.</summary>
public static class LapseProposals
{
    private const string Sql = """
        select id from match
        where state = 'proposed' and review_by <= @now and (postponed_until is null or postponed_until <= @today)
          and not is_held_back('lapse-proposals', id, @now)
        order by id limit @limit
        for no key update skip locked
        """;

    public static Task<Chunk> LapseProposalsAsync(
        this NpgsqlDataSource db, DateOnly today, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "lapse-proposals",
            connection => connection.QueryAsync<Guid>(Sql, new { now, today, limit }),
            id => id,
            (connection, id) => connection.AppendAsync(new MatchEvent(id, Actor.Rule, now) { To = MatchState.Lapsed, ReasonCode = "deadline_passed" }),
            now,
            cancel);
}
