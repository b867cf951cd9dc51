using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Tells the schema, which ends the grants, how many days the installation has set.</summary>
public static class KeepGrantTerm
{
    private const string Sql = "update grant_term set days_after_end = @days where days_after_end <> @days";

    public static async Task KeepGrantTermAsync(this NpgsqlDataSource db, int days, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(Sql, new { days }, cancellationToken: cancel));
    }
}
