using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>What came of claimed work. A claim that another worker has taken over meanwhile records nothing.</summary>
public static class RecordWork
{
    private const string DoneSql = """
        update outbox o set state = 'done', done_at = @now, lease_until = null, error = null
        from unnest(@ids, @attempts) as claim (id, attempts)
        where o.id = claim.id and o.attempts = claim.attempts and o.state = 'working'
        """;

    private const string FailedSql = """
        update outbox set state = case when attempts >= @most then 'failed' else 'pending' end,
            not_before = @not_before, lease_until = null, error = @error
        where id = @id and attempts = @attempts and state = 'working'
        """;

    // Waiting one's turn is no attempt.
    private const string WaitedSql = """
        update outbox o set state = 'pending', not_before = @not_before, lease_until = null, attempts = o.attempts - 1
        from unnest(@ids, @attempts) as claim (id, attempts)
        where o.id = claim.id and o.attempts = claim.attempts and o.state = 'working'
        """;

    /// <summary>Nothing was tried: it may be claimed again from <paramref name="notBefore"/> on.</summary>
    public static async Task RecordWaitedAsync(
        this NpgsqlDataSource db, IReadOnlyCollection<ClaimedWork> work, DateTimeOffset notBefore, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(WaitedSql, new
        {
            ids = work.Select(item => item.Id).ToArray(),
            attempts = work.Select(item => item.Attempts).ToArray(),
            not_before = notBefore,
        });
    }

    public static async Task RecordDoneAsync(
        this NpgsqlDataSource db, IReadOnlyCollection<ClaimedWork> work, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(DoneSql, new
        {
            ids = work.Select(item => item.Id).ToArray(),
            attempts = work.Select(item => item.Attempts).ToArray(),
            now,
        });
    }

    /// <param name="error">A type name or code: never a message that could hold a person's data.</param>
    public static async Task RecordFailedAsync(
        this NpgsqlDataSource db, ClaimedWork work, string error, int most, DateTimeOffset notBefore, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(FailedSql, new { work.Id, work.Attempts, error, most, not_before = notBefore });
    }
}
