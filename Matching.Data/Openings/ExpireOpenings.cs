using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>The last day to apply is over.</summary>
public static class ExpireOpenings
{
    private const string Sql = """
        select id from opening
        where state in ('published', 'paused', 'spotted') and apply_by < @today
        order by id limit @limit
        for no key update skip locked
        """;

    public static Task<int> ExpireOpeningsAsync(
        this NpgsqlDataSource db, DateOnly today, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var over = (await connection.QueryAsync<Guid>(Sql, new { today, limit })).AsList();
            foreach (var id in over)
                await connection.AppendAsync(new OpeningEvent(id, OpeningState.Expired, Actor.Rule, now));
            return over.Count;
        }, cancel);
}
