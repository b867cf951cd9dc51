using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>The counsellor's answer about one other match of a person who found a short job: keep it, or end it.</summary>
public static class SettleAfterHire
{
    private const string SqlFollowed = """
        select exists (
            select from match m join resident r on r.id = m.resident_id
            where m.id = @matchId and follows(@counsellorId, r))
        """;

    public static Task<Outcome> KeepAfterHireAsync(
        this NpgsqlDataSource db, Guid counsellorId, Guid matchId, DateTimeOffset now, CancellationToken cancel = default) =>
        SettleAsync(db, counsellorId, matchId, connection => connection.AppendAsync(
            new MatchEvent(matchId, Actor.Counsellor, now) { Kind = "kept_after_hire", ActorId = counsellorId }), cancel);

    public static Task<Outcome> EndAfterHireAsync(
        this NpgsqlDataSource db, Guid counsellorId, Guid matchId, DateTimeOffset now, CancellationToken cancel = default) =>
        SettleAsync(db, counsellorId, matchId, connection => connection.SupersedeAsync(matchId, counsellorId, now), cancel);

    private static Task<Outcome> SettleAsync(
        NpgsqlDataSource db, Guid counsellorId, Guid matchId, Func<NpgsqlConnection, Task> settle, CancellationToken cancel) =>
        db.InTransactionAsync(async connection =>
        {
            if (!await connection.QuerySingleAsync<bool>(SqlFollowed, new { matchId, counsellorId }))
                return Outcome.NotFound;
            await settle(connection);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();
}
