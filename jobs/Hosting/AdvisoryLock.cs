using Dapper;
using Npgsql;

namespace Matching.Jobs.Hosting;

/// <summary>A turn that one process at a time has; it ends with its connection, so a killed process holds nothing.</summary>
internal sealed class AdvisoryLock : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly long key;

    private AdvisoryLock(NpgsqlConnection connection, long key) => (this.connection, this.key) = (connection, key);

    /// <returns>Null when another has it.</returns>
    public static async Task<AdvisoryLock?> TryTakeAsync(NpgsqlDataSource db, long key, CancellationToken cancel)
    {
        var connection = await db.OpenConnectionAsync(cancel);
        if (await connection.ExecuteScalarAsync<bool>("select pg_try_advisory_lock(@key)", new { key }))
            return new AdvisoryLock(connection, key);
        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.ExecuteAsync("select pg_advisory_unlock(@key)", new { key });
        await connection.DisposeAsync();
    }
}
