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
        where state = any (@mayExpire) and apply_by < @today
          and not is_held_back('expire-openings', id, @now)
        order by id limit @limit
        for no key update skip locked
        """;

    private static readonly string[] MayExpire = [.. OpeningTransitions.Table.From(OpeningState.Expired, Actor.Rule)];

    public static Task<Chunk> ExpireOpeningsAsync(
        this NpgsqlDataSource db, DateOnly today, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "expire-openings",
            connection => connection.QueryAsync<Guid>(Sql, new { now, today, limit, mayExpire = MayExpire }),
            id => id,
            async (connection, id) =>
            {
                await connection.AppendAsync(new OpeningEvent(id, OpeningState.Expired, Actor.Rule, now));
                await connection.FollowMoveAsync(id, OpeningState.Expired, now);
            },
            now,
            cancel);
}
