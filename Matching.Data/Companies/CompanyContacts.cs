using Dapper;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>A contact that somebody of the Cité had with a company.</summary>
public sealed record CompanyContact
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public required string By { get; init; }

    public DateOnly HeldOn { get; init; }

    public required string Channel { get; init; }

    public required string Note { get; init; }
}

/// <summary>What was said with a company lately, latest first. Asked outside of a company's scope, which has no right to it.</summary>
public static class CompanyContacts
{
    private const int Latest = 30;

    private const string Sql = """
        select k.id, k.account_id, a.display_name as by, k.held_on, k.channel, k.note
        from company_contact k join account a on a.id = k.account_id
        where k.company_id = @companyId
        order by k.held_on desc, k.created_at desc
        limit @Latest
        """;

    public static async Task<IReadOnlyList<CompanyContact>> CompanyContactsAsync(
        this NpgsqlDataSource db, Guid companyId, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<CompanyContact>(Sql, new { companyId, Latest })).AsList();
    }
}
