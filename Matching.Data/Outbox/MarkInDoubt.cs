using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>Nobody knows whether these left: they are never sent again before that is settled.</summary>
public static class MarkInDoubt
{
    private const string RanOutSql = """
        update message set state = 'in_doubt', error = coalesce(error, 'lease_ran_out')
        where id in (
            select id from message where state = 'sending' and lease_until < @now
            order by lease_until limit @limit for update skip locked)
        """;

    private const string OneSql = """
        update message set state = 'in_doubt', error = @error
        where id = @id and attempts = @attempts and state = 'sending'
        """;

    /// <summary>Every mail whose sender did not come back in time.</summary>
    public static async Task<int> MarkInDoubtAsync(
        this NpgsqlDataSource db, DateTimeOffset now, int limit, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteAsync(RanOutSql, new { now, limit });
    }

    /// <summary>The connection broke after the mail was handed over and before the relay answered.</summary>
    public static async Task RecordInDoubtAsync(
        this NpgsqlDataSource db, ClaimedMessage message, string error, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(OneSql, new { message.Id, message.Attempts, error });
    }
}
