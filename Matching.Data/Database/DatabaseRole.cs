using Npgsql;

namespace Matching.Data.Database;

/// <summary>The roles that migrations create; a host takes its own for every connection.</summary>
public static class DatabaseRole
{
    public const string Web = "passerelle_web";
    public const string Jobs = "passerelle_jobs";
    public const string Ranking = "passerelle_ranking";
    public const string Company = "passerelle_company";

    /// <summary>Knows which group a person belongs to, and nothing else.</summary>
    public const string Audit = "passerelle_audit";

    /// <summary>The same connection, with the rights of <paramref name="role"/> from its first statement on.</summary>
    public static string ConnectionStringFor(string connectionString, string role)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = string.IsNullOrEmpty(builder.Options) ? $"-c role={role}" : $"{builder.Options} -c role={role}";
        return builder.ConnectionString;
    }
}
