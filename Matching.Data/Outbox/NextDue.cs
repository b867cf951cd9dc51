using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

public static class NextDue
{
    private const string Sql = """
        select min(not_before) from (
            select not_before from outbox where state = 'pending' union all select not_before from message where state = 'pending') promised
        where not_before > @after
        """;

    /// <summary>When the next promise after <paramref name="after"/> falls due; null when none waits.</summary>
    public static async Task<DateTimeOffset?> NextDueAsync(this NpgsqlDataSource db, DateTimeOffset after, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<DateTimeOffset?>(Sql, new { after });
    }
}
