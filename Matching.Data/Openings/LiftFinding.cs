using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// The coordination says why refused words may stay in an opening. It holds for those words in that field: other words are found again.
/// </summary>
public static class LiftFinding
{
    public const int ShortestReason = 10, LongestReason = 1000;

    private const string Sql = """
        insert into content_lift (id, opening_id, field, code, grade, words_key, reason, by_account, at)
        values (@lift, @id, @Field, @Code, @grade, @Key, @reason, @coordinatorId, @now)
        """;

    /// <param name="key">The words, as <see cref="ContentFinding.Key"/> says them.</param>
    public static Task<Outcome> LiftFindingAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid id, string field, string code, string key, string? reason, DateTimeOffset now,
        CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (reason?.Trim() is not { Length: >= ShortestReason and <= LongestReason } said)
                return Outcome.Incomplete;
            if (await connection.OpeningAsync(id) is not { } opening)
                return Outcome.NotFound;
            var verdict = await connection.VerdictAsync(id, opening, now);
            if (verdict.Refused.FirstOrDefault(f => f.Field == field && f.Code == code && f.Key == key) is not { } finding)
                return Outcome.Stale;
            await connection.LiftAsync(coordinatorId, id, [finding], said, now);
            verdict = await connection.ExamineAsync(id, opening, now);
            if (!verdict.IsRefused && OpeningState.Open.Contains(opening.State))
                await connection.PromiseRankingAsync(id, now);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

    /// <summary>It is out and stays: somebody of the coordination has read what was found in it since. A refusal has to be lifted, not read.</summary>
    public static Task<Outcome> KeepOnlineAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid id, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (await connection.OpeningAsync(id) is not { } opening)
                return Outcome.NotFound;
            var verdict = await connection.VerdictAsync(id, opening, now);
            if (opening.State != OpeningState.Published || verdict.IsRefused)
                return Outcome.Stale;
            await connection.ReadAsync(coordinatorId, id, verdict, now);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

    /// <summary>Whoever of the coordination publishes it has read what a person should read.</summary>
    internal static async Task ReadAsync(this NpgsqlConnection connection, Guid coordinatorId, Guid id, ContentVerdict verdict, DateTimeOffset now)
    {
        await connection.KeepAsync(id, verdict, now);
        await connection.LiftAsync(coordinatorId, id, [.. verdict.Open.Where(f => f.Grade == Grade.ToBeRead)], reason: null, now);
    }

    private static Task<int> LiftAsync(
        this NpgsqlConnection connection, Guid coordinatorId, Guid id, IReadOnlyList<ContentFinding> findings, string? reason, DateTimeOffset now) =>
        connection.ExecuteAsync(Sql, findings.Select(f => new
        {
            lift = EventId.Next(now), id, f.Field, f.Code, grade = f.Grade.ToSql(), f.Key, reason, coordinatorId, now,
        }));
}
