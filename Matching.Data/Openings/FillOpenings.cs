using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>Every position of the opening has its confirmed hire.</summary>
public static class FillOpenings
{
    private const string Sql = """
        select o.id from opening o
        where o.state = any (@mayFill)
          and not is_held_back('fill-openings', o.id, @now)
          and o.positions <= (
              select count(*) from match m join placement p on p.match_id = m.id
              where m.opening_id = o.id and m.state = 'hired' and p.state in ('confirmed', 'ended'))
        order by o.id limit @limit
        for no key update skip locked
        """;

    private static readonly string[] MayFill = [.. OpeningTransitions.Table.From(OpeningState.Filled, Actor.Rule)];

    public static Task<Chunk> FillOpeningsAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "fill-openings",
            connection => connection.QueryAsync<Guid>(Sql, new { now, limit, mayFill = MayFill }),
            id => id,
            async (connection, id) =>
            {
                await connection.AppendAsync(new OpeningEvent(id, OpeningState.Filled, Actor.Rule, now));
                await connection.FollowMoveAsync(id, OpeningState.Filled, now);
            },
            now,
            cancel);
}
