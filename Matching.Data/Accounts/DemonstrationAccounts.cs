using Dapper;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>A few invented people of each role, to enter the demonstration as one of them.</summary>
public sealed record DemonstrationAccount(Guid Id, string DisplayName, string Role, string? Organisation);

public static class DemonstrationAccounts
{
    private const string Sql =
        """
        select id, display_name, role, organisation
        from (select a.id, a.display_name, a.role, coalesce(c.name, s.name) as organisation,
                     row_number() over (partition by a.role order by a.created_at, a.email) as place
              from account a
                   left join company c on c.id = a.company_id
                   left join support_structure s on s.id = a.structure_id
              where a.is_demonstration
                and (a.lockout_end is null or a.lockout_end < @now)) accounts
        where place <= 3
        order by role, place
        """;

    public static async Task<IReadOnlyList<DemonstrationAccount>> DemonstrationAccountsAsync(
        this NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<DemonstrationAccount>(new CommandDefinition(Sql, new { now }, cancellationToken: cancel))];
    }
}
