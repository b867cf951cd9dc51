using Dapper;
using Npgsql;

namespace Matching.Data.Models;

public static class LastTraining
{
    private const string Sql = "select max(trained_at) from ranking_model where kind = 'learned'";

    /// <summary>When a model was last trained, whether it serves or not; null for never.</summary>
    public static async Task<DateTimeOffset?> LastTrainingAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<DateTimeOffset?>(Sql);
    }
}
