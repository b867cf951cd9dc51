using Dapper;
using Matching.Data.Database;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Companies;

/// <summary>One database for the tests of a class: each makes companies of its own in it.</summary>
public sealed class CompanyTown : IAsyncLifetime
{
    private TestDatabase? database;

    public NpgsqlDataSource Owner { get; private set; } = null!;

    /// <summary>With the rights of the portal.</summary>
    public NpgsqlDataSource Web { get; private set; } = null!;

    /// <summary>With the rights of what happens by itself.</summary>
    public NpgsqlDataSource Jobs { get; private set; } = null!;

    public TestData Data { get; private set; } = null!;

    public DateTimeOffset Now => Data.Now;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Owner = database.DataSource();
        Web = database.DataSource(DatabaseRole.Web);
        Jobs = database.DataSource(DatabaseRole.Jobs);
        Data = new TestData(Owner);
    }

    public async Task DisposeAsync() => await database!.DisposeAsync();

    public async Task<T?> ScalarAsync<T>(string sql, object? values = null)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, values);
    }

    public async Task<T[]> AsOwnerAsync<T>(string sql, object? values = null)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return [.. await connection.QueryAsync<T>(sql, values)];
    }

    /// <summary>What a company sees.</summary>
    public Task<T> AsAsync<T>(TestCompany company, Func<NpgsqlConnection, Task<T>> ask) => Web.AsCompanyAsync(company.Id, ask);
}
