using DbUp;
using DbUp.Engine;
using Npgsql;

namespace Matching.Data.Migrations;

/// <summary>
/// Brings a database to this version: the embedded scripts in name order, each in its own transaction, each once. Several
/// processes may call it at the same time: one works, the others wait and then find nothing to do.
/// </summary>
public static class Migrator
{
    // A migration that waits behind a long reader would make everything queue behind it: give up early and say so.
    private const string LockTimeout = "5s";
    private const long AdvisoryLock = 0x50_61_73_73_65_72_65_6C;

    /// <returns>The names of the scripts applied now; empty when the database was up to date.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string connectionString, CancellationToken ct = default)
    {
        await using var guard = new NpgsqlConnection(connectionString);
        await guard.OpenAsync(ct);
        await using (var take = new NpgsqlCommand("select pg_advisory_lock(@key)", guard) { CommandTimeout = 300 })
        {
            take.Parameters.AddWithValue("key", AdvisoryLock);
            await take.ExecuteNonQueryAsync(ct);
        }

        try
        {
            return await Task.Run(() => Upgrade(connectionString), ct);
        }
        finally
        {
            await using var release = new NpgsqlCommand("select pg_advisory_unlock(@key)", guard);
            release.Parameters.AddWithValue("key", AdvisoryLock);
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <summary>The names of the scripts that <see cref="MigrateAsync"/> would apply; writes nothing.</summary>
    public static IReadOnlyList<string> Pending(string connectionString) =>
        [.. Engine(connectionString).GetScriptsToExecute().Select(ShortName)];

    private static string[] Upgrade(string connectionString)
    {
        var result = Engine(connectionString).PerformUpgrade();
        return result.Successful
            ? [.. result.Scripts.Select(ShortName)]
            : throw new MigrationException(ShortName(result.ErrorScript), result.Error);
    }

    private static UpgradeEngine Engine(string connectionString)
    {
        var patient = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        patient.Options = $"{patient.Options} -c lock_timeout={LockTimeout}".Trim();
        return DeployChanges.To
            .PostgresqlDatabase(patient.ConnectionString)
            .WithScriptsEmbeddedInAssembly(typeof(Migrator).Assembly, IsMigration)
            .WithScriptNameComparer(StringComparer.Ordinal)
            .JournalToPostgresqlTable("public", "schema_migration")
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .WithExecutionTimeout(TimeSpan.FromMinutes(10))
            .LogToNowhere()
            .Build();
    }

    private static bool IsMigration(string resource) =>
        resource.Contains(".Migrations.", StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal);

    private static string ShortName(SqlScript? script) =>
        script is null ? "(none)" : script.Name.Split(".Migrations.")[^1];
}
