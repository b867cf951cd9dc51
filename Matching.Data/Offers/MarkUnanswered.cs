using Dapper;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>An offer without an answer in time is shown as "to call back"; the person may still answer.</summary>
public static class MarkUnanswered
{
    private const string Sql = """
        select m.id from match m join offer o on o.match_id = m.id
        where m.state = 'offered' and o.answer_by <= @now and not is_held_back('mark-unanswered', m.id, @now)
        order by m.id limit @limit
        for no key update of m skip locked
        """;

    public static Task<Chunk> MarkUnansweredAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "mark-unanswered",
            connection => connection.QueryAsync<Guid>(Sql, new { now, limit }),
            id => id,
            (connection, id) => connection.AppendAsync(new MatchEvent(id, Actor.Rule, now) { To = MatchState.Unanswered }),
            now,
            cancel);
}
