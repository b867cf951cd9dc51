using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>Ends a doubt: by proof from a delivery log, or by the word of an administrator who looked.</summary>
public static class SettleInDoubt
{
    private const string AbsentSql = """
        update message m
        set state = case when m.kind = 'offer_for_candidate' and a.state <> 'validated' then 'cancelled' else 'pending' end,
            not_before = @now, lease_until = null
        from message self left join match a on a.id = self.match_id
        where self.id = m.id and m.id = @id and m.attempts = @attempts and m.state = 'in_doubt'
        """;

    private const string WakeSql = "select pg_notify('outbox', '')";

    /// <summary>It left.</summary>
    public static async Task<Outcome> SettleSentAsync(
        this NpgsqlDataSource db, Guid id, int attempts, WhenSent follows, DateTimeOffset now, CancellationToken cancel = default) =>
        await db.RecordSentAsync(id, attempts, follows, now, cancel) ? Outcome.Done : Outcome.Stale;

    /// <summary>It never left: it may now.</summary>
    public static async Task<Outcome> SettleAbsentAsync(
        this NpgsqlDataSource db, Guid id, int attempts, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        if (await connection.ExecuteAsync(AbsentSql, new { id, attempts, now }) == 0)
            return Outcome.Stale;
        await connection.ExecuteAsync(WakeSql);
        return Outcome.Done;
    }
}
