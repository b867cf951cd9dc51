using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>Every position of the opening has its confirmed hire.</summary>
public static class FillOpenings
{
    private const string Sql = """
        select o.id from opening o
        where o.state in ('published', 'paused', 'spotted')
          and o.positions <= (
              select count(*) from match m join placement p on p.match_id = m.id
              where m.opening_id = o.id and m.state = 'hired' and p.state in ('confirmed', 'ended'))
        order by o.id limit @limit
        for no key update skip locked
        """;

    public static Task<int> FillOpeningsAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var filled = (await connection.QueryAsync<Guid>(Sql, new { limit })).AsList();
            foreach (var id in filled)
                await connection.AppendAsync(new OpeningEvent(id, OpeningState.Filled, Actor.Rule, now));
            return filled.Count;
        }, cancel);
}
