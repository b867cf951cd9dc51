using Dapper;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>A line of the ledger, as read: a placement is told by its opening and contract, never by a name.</summary>
public sealed class CommitmentEntry
{
    public DateTimeOffset At { get; init; }

    public string Kind { get; init; } = "";

    public int Quantity { get; init; }

    public string? OpeningTitle { get; init; }

    public string? Contract { get; init; }

    public DateOnly? StartsOn { get; init; }
}

/// <summary>In a company's scope, of its own commitments only.</summary>
public static class CommitmentEntries
{
    private const string Sql = """
        select e.at, e.kind, e.quantity, o.title as opening_title, p.contract, p.starts_on
        from commitment_entry e
        left join placement p on p.id = e.placement_id
        left join lateral (select opening_id from company_candidate k where k.match_id = p.match_id) m on true
        left join opening o on o.id = m.opening_id
        where e.commitment_id = @commitmentId
        order by e.at, e.id
        """;

    private const string StaffSql = """
        select e.at, e.kind, e.quantity, o.title as opening_title, p.contract, p.starts_on
        from commitment_entry e
        left join placement p on p.id = e.placement_id
        left join match m on m.id = p.match_id
        left join opening o on o.id = m.opening_id
        where e.commitment_id = @commitmentId
        order by e.at, e.id
        """;

    public static async Task<IReadOnlyList<CommitmentEntry>> CompanyEntriesAsync(this NpgsqlConnection company, Guid commitmentId) =>
        (await company.QueryAsync<CommitmentEntry>(Sql, new { commitmentId })).AsList();

    public static async Task<IReadOnlyList<CommitmentEntry>> EntriesAsync(this NpgsqlConnection connection, Guid commitmentId) =>
        (await connection.QueryAsync<CommitmentEntry>(StaffSql, new { commitmentId })).AsList();
}
