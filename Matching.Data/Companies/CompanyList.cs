using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>A line of the list of companies, for those who bring and follow them.</summary>
public sealed class ListedCompany
{
    public Guid Id { get; init; }

    public string Siren { get; init; } = "";

    public string Name { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public DateTimeOffset? TrustedAt { get; init; }

    public DateTimeOffset? RefusedAt { get; init; }

    public string? CommuneName { get; init; }

    public int OpeningsOpen { get; init; }

    public int Introduced { get; init; }

    public int Hired { get; init; }

    public int Promised { get; init; }

    public int Kept { get; init; }

    /// <summary>When somebody of the Cité last spoke with it.</summary>
    public DateOnly? LastContactOn { get; init; }

    public long Total { get; init; }
}

public static class CompanyList
{
    public const int PageSize = 25;

    private const string Sql = """
        select c.id, c.siren, c.name, c.created_at, c.approved_at, c.trusted_at, c.refused_at,
               (select m.name from establishment e join commune m on m.code = e.commune_code
                where e.company_id = c.id order by e.siret limit 1) as commune_name,
               (select count(*) from opening o where o.company_id = c.id and o.state = 'published')::integer as openings_open,
               (select count(*) from introduction i where i.company_id = c.id)::integer as introduced,
               (select count(*) from placement p join match m on m.id = p.match_id join opening o on o.id = m.opening_id
                where o.company_id = c.id and p.state in ('confirmed', 'ended'))::integer as hired,
               (select coalesce(sum(b.promised), 0) from hiring_commitment h join commitment_balance b on b.commitment_id = h.id
                where h.company_id = c.id and h.unit = 'hire' and h.state in ('signed', 'kept'))::integer as promised,
               (select coalesce(sum(b.kept), 0) from hiring_commitment h join commitment_balance b on b.commitment_id = h.id
                where h.company_id = c.id and h.unit = 'hire' and h.state in ('signed', 'kept'))::integer as kept,
               (select max(k.held_on) from company_contact k where k.company_id = c.id) as last_contact_on,
               count(*) over () as total
        from company c
        where (@name::text is null or c.name ilike @pattern or c.siren like @pattern)
        order by c.approved_at is not null or c.refused_at is not null, lower(c.name), c.id
        limit @PageSize offset @offset
        """;

    /// <summary>Those not yet approved first, then by name.</summary>
    public static async Task<IReadOnlyList<ListedCompany>> CompaniesAsync(
        this NpgsqlDataSource db, string? name, int page, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        name = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        return (await connection.QueryAsync<ListedCompany>(
            Sql, new { name, pattern = $"%{name}%", PageSize, offset = Paging.Offset(page, PageSize) })).AsList();
    }
}
