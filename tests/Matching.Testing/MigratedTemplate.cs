using System.Security.Cryptography;
using System.Text;
using Matching.Data.Migrations;
using Npgsql;

namespace Matching.Testing;

/// <summary>
/// A migrated database that is only ever copied. Its name carries a hash of the migrations, so a changed script makes another
/// one; an advisory lock lets test processes that start together make it once.
/// </summary>
internal static class MigratedTemplate
{
    private const long AdvisoryLock = 0x54_65_6D_70_6C_61_74_65;

    private static readonly Lazy<Task<string>> Ready = new(MakeAsync);

    public static Task<string> NameAsync() => Ready.Value;

    private static async Task<string> MakeAsync()
    {
        var admin = await PostgresFixture.AdminConnectionStringAsync();
        var name = $"template_{MigrationsHash()}";
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"select pg_advisory_lock({AdvisoryLock})");
        try
        {
            if (await ExistsAsync(connection, name))
                return name;
            // Renamed at the end: a template of that name is always complete.
            var draft = $"{name}_draft";
            await ExecuteAsync(connection, $"drop database if exists {draft} with (force)");
            await ExecuteAsync(connection, $"create database {draft}");
            await Migrator.MigrateAsync(new NpgsqlConnectionStringBuilder(admin) { Database = draft, Pooling = false }.ConnectionString);
            await ExecuteAsync(connection, $"alter database {draft} rename to {name}");
            return name;
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({AdvisoryLock})");
        }
    }

    private static string MigrationsHash()
    {
        var assembly = typeof(Migrator).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string name)
    {
        await using var command = new NpgsqlCommand("select exists (select from pg_database where datname = @name)", connection);
        command.Parameters.AddWithValue("name", name);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }
}
