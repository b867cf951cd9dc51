using Hangfire.PostgreSql;
using Npgsql;

namespace Matching.Jobs.Hosting;

/// <summary>Hangfire's own tables, installed by the migration step so that hosts need no right to create anything.</summary>
public static class HangfireSchema
{
    public const string Name = "hangfire";

    private const long AdvisoryLock = 0x48_61_6E_67_66_69_72_65;

    private const string Grants =
        """
        grant usage on schema hangfire to passerelle_jobs;
        grant select, insert, update, delete on all tables in schema hangfire to passerelle_jobs;
        grant usage, select, update on all sequences in schema hangfire to passerelle_jobs;
        """;

    /// <summary>Installs or updates; after the product's migrations, which make the role. Repeating it changes nothing.</summary>
    public static async Task InstallAsync(string ownerConnectionString, CancellationToken ct = default)
    {
        await using var connection = new NpgsqlConnection(ownerConnectionString);
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({AdvisoryLock})", ct);
        try
        {
            PostgreSqlObjectsInstaller.Install(connection, Name);
            await ExecuteAsync(connection, Grants, ct);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
