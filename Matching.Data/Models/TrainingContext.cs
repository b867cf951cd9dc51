using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Models;

/// <summary>What a training reads, under two roles: what trains never sees a protected trait, what audits sees nothing else.</summary>
/// <param name="Jobs">Of <see cref="DatabaseRole.Jobs"/>: decisions and models.</param>
/// <param name="Audit">Of <see cref="DatabaseRole.Audit"/>: which group a person belongs to.</param>
public sealed record TrainingContext(NpgsqlDataSource Jobs, NpgsqlDataSource Audit)
{
    /// <summary>One connection: it is asked once a night.</summary>
    public static NpgsqlDataSource AuditSource(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(DatabaseRole.ConnectionStringFor(connectionString, DatabaseRole.Audit)) { MaxPoolSize = 1 });
}
