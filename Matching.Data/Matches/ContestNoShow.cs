using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// The candidate, or their counsellor, says that "did not come" is not so. The match stays ended and the objection stays in its
/// history: nobody is marked, and an absence teaches the ranking nothing, contested or not.
/// </summary>
public static class ContestNoShow
{
    private const string Sql = """
        select exists (
                   select from match m
                   join match_event e on e.match_id = m.id and e.to_state = 'not_retained' and e.reason_code = 'did_not_come'
                   where m.id = @MatchId and m.state = 'not_retained') as said,
               exists (select from match_event e where e.match_id = @MatchId and e.kind = 'contested' and e.actor = @Actor) as contested
        """;

    /// <returns>Done, also when the same side contested before; Stale when nobody said so.</returns>
    public static Task<Outcome> ContestNoShowAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection => await connection.TakeMatchAsync(counsellor, id) is null
                ? Outcome.NotFound
                : await connection.ContestNoShowAsync(new MatchEvent(id, Actor.Counsellor, now) { ActorId = counsellor }),
            cancel).AsOutcomeAsync();

    /// <summary>The match is locked by the caller.</summary>
    internal static async Task<Outcome> ContestNoShowAsync(this NpgsqlConnection connection, MatchEvent by)
    {
        var noShow = await connection.QuerySingleAsync<Row>(Sql, new { by.MatchId, by.Actor });
        if (!noShow.Said)
            return Outcome.Stale;
        if (!noShow.Contested)
            await connection.AppendAsync(by with { Kind = "contested" });
        return Outcome.Done;
    }

    private sealed record Row(bool Said, bool Contested);
}
