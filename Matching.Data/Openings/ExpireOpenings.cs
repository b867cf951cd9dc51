using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>The last day to apply is over.</summary>
public static class ExpireOpenings
{
    private const string Sql = """
        select id from opening
        where state in ('published', 'paused', 'spotted') and apply_by < @today
          and not is_held_back('expire-openings', id, @now)
        order by id limit @limit
        for no key update skip locked
        """;

    public static Task<Chunk> ExpireOpeningsAsync(
        this NpgsqlDataSource db, DateOnly today, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "expire-openings",
            connection => connection.QueryAsync<Guid>(Sql, new { now, today, limit }),
            id => id,
            (connection, id) => connection.AppendAsync(new OpeningEvent(id, OpeningState.Expired, Actor.Rule, now)),
            now,
            cancel);
}
