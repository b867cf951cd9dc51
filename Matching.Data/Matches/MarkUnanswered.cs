using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>An offer without an answer in time is shown as "to call back"; the person may still answer.</summary>
public static class MarkUnanswered
{
    private const string Sql = """
        select m.id from match m join offer o on o.match_id = m.id
        where m.state = 'offered' and o.answer_by <= @now
        order by m.id limit @limit
        for no key update of m skip locked
        """;

    public static Task<int> MarkUnansweredAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var late = (await connection.QueryAsync<Guid>(Sql, new { now, limit })).AsList();
            foreach (var id in late)
                await connection.AppendAsync(new MatchEvent(id, Actor.Rule, now) { To = MatchState.Unanswered });
            return late.Count;
        }, cancel);
}
