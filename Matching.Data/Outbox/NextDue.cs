using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

public static class NextDue
{
    private const string Sql = """
        select min(due) from (
            select not_before as due from outbox where state = 'pending'
            union all select not_before from message where state = 'pending'
            union all select lease_until from outbox where state = 'working'
            union all select lease_until from message where state = 'sending'
            union all select lease_until + @settle_after from message where state = 'in_doubt') promised
        where due > @after
        """;

    /// <summary>When the next promise falls due after <paramref name="after"/>, or the next lease or doubt comes to its end; null for never.</summary>
    public static async Task<DateTimeOffset?> NextDueAsync(
        this NpgsqlDataSource db, DateTimeOffset after, TimeSpan settleAfter, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<DateTimeOffset?>(Sql, new { after, settle_after = settleAfter });
    }
}
