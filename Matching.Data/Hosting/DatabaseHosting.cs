using Matching.Data.Database;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Matching.Data.Hosting;

/// <summary>One data source per host, opened under the host's own database role, with time limits on every connection.</summary>
public static class DatabaseHosting
{
    public const string ConnectionName = "Matching";

    public static IServiceCollection AddPasserelleDatabase(this IServiceCollection services, IConfiguration configuration, string role)
    {
        // Read when first used: tests and verbs add the connection string after the services are declared.
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(
            ConnectionString(configuration.GetConnectionString(ConnectionName), role)).Build());
        return services;
    }

    public static string ConnectionString(string? configured, string role)
    {
        if (string.IsNullOrWhiteSpace(configured))
            throw new InvalidOperationException("ConnectionStrings__Matching is missing: set it to the PostgreSQL database of Passerelle.");
        // Startup options hold for the whole connection; a SET inside a pooled session would leak to the next borrower.
        var connection = new NpgsqlConnectionStringBuilder(DatabaseRole.ConnectionStringFor(configured, role)) { ApplicationName = role };
        connection.Options += " -c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s";
        return connection.ConnectionString;
    }
}
