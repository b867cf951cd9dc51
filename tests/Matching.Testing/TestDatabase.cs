using Npgsql;

namespace Matching.Testing;

/// <summary>A migrated, empty database of one's own (a copy of the template takes about 0.1 s), dropped when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string admin;
    private readonly string name;
    private readonly List<NpgsqlDataSource> sources = [];

    private TestDatabase(string admin, string name) => (this.admin, this.name) = (admin, name);

    /// <summary>Of the owner, who may do everything.</summary>
    public string ConnectionString => For(role: null);

    public string WebConnectionString => For("passerelle_web");

    public string JobsConnectionString => For("passerelle_jobs");

    public string CompanyConnectionString => For("passerelle_company");

    public string RankingConnectionString => For("passerelle_ranking");

    public static async Task<TestDatabase> CreateAsync()
    {
        var admin = await PostgresFixture.AdminConnectionStringAsync();
        var template = await MigratedTemplate.NameAsync();
        var database = new TestDatabase(admin, $"test_{Guid.CreateVersion7():n}");
        await database.ExecuteAsync($"create database {database.name} template {template}");
        return database;
    }

    /// <summary>A database without any table, for tests of the migrations themselves.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync()
    {
        var database = new TestDatabase(await PostgresFixture.AdminConnectionStringAsync(), $"test_{Guid.CreateVersion7():n}");
        await database.ExecuteAsync($"create database {database.name}");
        return database;
    }

    /// <summary>A pool of the owner, or of one of the product's roles; closed with this database.</summary>
    public NpgsqlDataSource DataSource(string? role = null)
    {
        var source = NpgsqlDataSource.Create(For(role));
        sources.Add(source);
        return source;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in sources)
            await source.DisposeAsync();
        await ExecuteAsync($"drop database if exists {name} with (force)");
    }

    private string For(string? role)
    {
        var builder = new NpgsqlConnectionStringBuilder(admin) { Database = name, IncludeErrorDetail = true, MaxPoolSize = 20 };
        // Grants end by the clock of the database: here it stands where the tests' clock starts.
        builder.Options = $"-c passerelle.now={TestClock.Tuesday:yyyy-MM-ddTHH:mm:ssZ}" + (role is null ? "" : $" -c role={role}");
        return builder.ConnectionString;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
