using Dapper;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>A company or structure that an account can belong to.</summary>
public sealed record Organisation(Guid Id, string Name);

public static class Organisations
{
    private const string Companies = "select id, name from company order by name, id";

    private const string Structures = "select id, name from support_structure order by name, id";

    public static Task<IReadOnlyList<Organisation>> CompanyNamesAsync(this NpgsqlDataSource database, CancellationToken cancel = default) =>
        AllAsync(database, Companies, cancel);

    public static Task<IReadOnlyList<Organisation>> StructureNamesAsync(this NpgsqlDataSource database, CancellationToken cancel = default) =>
        AllAsync(database, Structures, cancel);

    private static async Task<IReadOnlyList<Organisation>> AllAsync(NpgsqlDataSource database, string sql, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<Organisation>(new CommandDefinition(sql, cancellationToken: cancel))];
    }
}
