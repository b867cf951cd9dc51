using Dapper;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>One line of the administrators' list of support structures.</summary>
public sealed record StructureLine(Guid Id, string Name, string Kind, long Counsellors, long Residents, bool IsDemonstration);

public static class StructuresList
{
    private const string Sql =
        """
        select s.id, s.name, s.kind,
               (select count(*) from account a where a.structure_id = s.id) as counsellors,
               (select count(*) from resident r where r.structure_id = s.id) as residents,
               s.is_demonstration
        from support_structure s
        order by s.name
        """;

    public static async Task<IReadOnlyList<StructureLine>> StructuresAsync(this NpgsqlDataSource database, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<StructureLine>(new CommandDefinition(Sql, cancellationToken: cancel))];
    }
}
