using Npgsql;

namespace Matching.Data.Database;

public static class Transaction
{
    /// <summary>Runs <paramref name="work"/> in one transaction and commits; an exception rolls back.</summary>
    public static async Task<T> InTransactionAsync<T>(
        this NpgsqlDataSource db, Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var result = await work(connection);
        await transaction.CommitAsync(cancel);
        return result;
    }
}
