using System.Net.Http.Headers;
using Matching.Data.Accounts;
using Matching.Testing;
using Matching.Testing.Builders;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace Matching.Api.Tests;

/// <summary>One host and one database for this assembly.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private TestDatabase database = null!;
    private WebApplicationFactory<Program> factory = null!;

    public NpgsqlDataSource Owner { get; private set; } = null!;

    public TestData Data { get; private set; } = null!;

    public IServiceProvider Services => factory.Services;

    public HttpClient Anonymous() => factory.CreateClient();

    /// <summary>A client whose key acts for <paramref name="company"/>.</summary>
    public async Task<HttpClient> ClientOfAsync(TestCompany company)
    {
        var key = await CreateApiKey.ExecuteAsync(Owner, company.Siren, "Logiciel d’essai", TestClock.Tuesday);
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Owner = database.DataSource();
        Data = new TestData(Owner);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(
            host => host.UseSetting("ConnectionStrings:Matching", database.ConnectionString));
    }

    public async Task DisposeAsync()
    {
        await factory.DisposeAsync();
        await database.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class ApiTests : ICollectionFixture<ApiFixture>
{
    public const string Name = "API";
}
