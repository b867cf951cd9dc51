using Dapper;
using Npgsql;

namespace Matching.Data.Database;

/// <summary>A rule of the schema that old rows may still break, because it was added without looking at them.</summary>
public sealed record WaitingCheck
{
    public required string TableName { get; init; }

    public required string CheckName { get; init; }

    /// <summary>SQL that finds the rows to mend, for who may read them.</summary>
    public required string Breaks { get; init; }

    /// <summary>How many break it; null when it cannot be asked of one of them.</summary>
    public long? RowCount { get; init; }
}

public static class WaitingChecks
{
    private const string Sql = "select table_name, check_name, breaks, row_count from waiting_checks()";

    public static async Task<IReadOnlyList<WaitingCheck>> WaitingChecksAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<WaitingCheck>(new CommandDefinition(Sql, cancellationToken: cancel))).AsList();
    }

    /// <summary>From now on the schema vouches for every row. For the owner.</summary>
    /// <returns>False when a row broke it meanwhile.</returns>
    public static async Task<bool> ValidateCheckAsync(this NpgsqlDataSource owner, WaitingCheck check, CancellationToken cancel = default)
    {
        await using var connection = await owner.OpenConnectionAsync(cancel);
        var names = new NpgsqlCommandBuilder();
        try
        {
            await connection.ExecuteAsync(
                $"alter table {names.QuoteIdentifier(check.TableName)} validate constraint {names.QuoteIdentifier(check.CheckName)}");
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.CheckViolation)
        {
            return false;
        }
    }
}
