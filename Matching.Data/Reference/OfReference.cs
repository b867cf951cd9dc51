using Dapper;
using Npgsql;

namespace Matching.Data.Reference;

/// <summary>
/// Something made from the reference, once a host: when it is first needed, and again after a reference was loaded (noticed within a minute).
/// </summary>
internal sealed class OfReference<T>(NpgsqlDataSource db, TimeProvider clock, Func<NpgsqlConnection, Task<T>> make) : IDisposable
    where T : class
{
    private const string VersionSql = "select coalesce(max(id::text), '') from reference_load";

    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim loading = new(1, 1);
    private Made? made;

    public async Task<T> CurrentAsync(CancellationToken cancel)
    {
        if (made is { } fresh && clock.GetUtcNow() - fresh.CheckedAt < Freshness)
            return fresh.Value;
        await loading.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (made is { } meanwhile && now - meanwhile.CheckedAt < Freshness)
                return meanwhile.Value;
            await using var connection = await db.OpenConnectionAsync(cancel);
            var version = await connection.ExecuteScalarAsync<string>(VersionSql) ?? "";
            made = made is { } same && same.Version == version ? same with { CheckedAt = now } : new(version, now, await make(connection));
            return made.Value;
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose() => loading.Dispose();

    private sealed record Made(string Version, DateTimeOffset CheckedAt, T Value);
}
