using Dapper;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>What the coordination decided of a company, and why.</summary>
public sealed record DecidedOnCompany(string Kind, string? ReasonCode, string? Note, string By, DateTimeOffset At);

/// <summary>Latest first. Asked outside of a company's scope, which has no right to it.</summary>
public static class CompanyDecisionsQuestion
{
    private const string Sql = """
        select d.kind, d.reason_code, n.text as note, a.display_name as by, d.at
        from company_decision d
        join account a on a.id = d.by_account
        left join company_decision_note n on n.decision_id = d.id
        where d.company_id = @companyId
        order by d.at desc, d.id desc
        """;

    public static async Task<IReadOnlyList<DecidedOnCompany>> CompanyDecisionsAsync(
        this NpgsqlDataSource db, Guid companyId, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<DecidedOnCompany>(Sql, new { companyId })).AsList();
    }
}
