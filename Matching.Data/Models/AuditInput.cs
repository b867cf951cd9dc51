using Dapper;
using Matching.Engine.Evaluation.Exposure;
using Npgsql;

namespace Matching.Data.Models;

/// <summary>The audit's own input, asked under <see cref="Database.DatabaseRole.Audit"/>: which group each resident belongs to.</summary>
public static class AuditInput
{
    private const string Sql = "select dimension, resident_id, label from audit_group";

    public static async Task<IReadOnlyList<AuditGroups>> AuditGroupsAsync(this NpgsqlDataSource audit, CancellationToken cancel = default)
    {
        await using var connection = await audit.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<(string Dimension, Guid Resident, string Label)>(new CommandDefinition(Sql, cancellationToken: cancel));
        return [.. rows.GroupBy(r => r.Dimension).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new AuditGroups(g.Key, g.ToDictionary(r => r.Resident, r => r.Label)))];
    }
}
