using Dapper;
using Npgsql;

namespace Matching.Data.Accounts;

public static class CreateStructure
{
    private const string Sql =
        """
        insert into support_structure (id, name, kind)
        values (@id, @name, @kind)
        on conflict (name) do nothing
        """;

    /// <summary>False when a structure of this name is there already.</summary>
    public static async Task<bool> CreateStructureAsync(
        this NpgsqlDataSource database, string name, string kind, DateTimeOffset now, CancellationToken cancel = default)
    {
        var parameters = new { id = Guid.CreateVersion7(now), name, kind };
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteAsync(new CommandDefinition(Sql, parameters, cancellationToken: cancel)) == 1;
    }
}
