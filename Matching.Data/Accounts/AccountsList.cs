using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>One line of the administrators' list of accounts.</summary>
public sealed record AccountLine(
    Guid Id, string DisplayName, string Email, string Role, string? Organisation, bool IsLocked, bool HasPassword, long Total);

/// <summary>What the list is narrowed to; an empty search finds everyone.</summary>
public sealed record AccountsFilter(string? Search = null, string? Role = null, int Page = 1)
{
    public const int PageSize = 25;
}

public static class AccountsList
{
    private const string Sql =
        """
        select a.id, a.display_name, a.email, a.role, coalesce(c.name, s.name) as organisation,
               coalesce(a.lockout_end > @now, false) as is_locked, a.password_hash is not null as has_password,
               count(*) over () as total
        from account a
             left join company c on c.id = a.company_id
             left join support_structure s on s.id = a.structure_id
        where (@Role is null or a.role = @Role)
          and (@pattern is null or concat_ws(' ', a.display_name, a.email, c.name, s.name) ilike @pattern)
        order by a.display_name, a.id
        limit @PageSize offset @skip
        """;

    public static async Task<IReadOnlyList<AccountLine>> AccountsAsync(
        this NpgsqlDataSource database, AccountsFilter filter, DateTimeOffset now, CancellationToken cancel = default)
    {
        var parameters = new
        {
            filter.Role,
            pattern = string.IsNullOrWhiteSpace(filter.Search) ? null : "%" + Like(filter.Search.Trim()) + "%",
            now,
            AccountsFilter.PageSize,
            skip = Paging.Offset(filter.Page, AccountsFilter.PageSize),
        };
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<AccountLine>(new CommandDefinition(Sql, parameters, cancellationToken: cancel))];
    }

    // What people type is searched as it stands: % and _ are no wildcards for them.
    private static string Like(string text) => text.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
