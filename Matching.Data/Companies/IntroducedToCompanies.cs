using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>Somebody introduced to a company, as an adviser follows it up: by reference, never by name.</summary>
public sealed class IntroducedToCompany
{
    public Guid MatchId { get; init; }

    public long ResidentReference { get; init; }

    public string Company { get; init; } = "";

    public Guid CompanyId { get; init; }

    public Guid OpeningId { get; init; }

    public string OpeningTitle { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset StateSince { get; init; }

    /// <summary>What became of the hire; null when nobody was hired.</summary>
    public string? PlacementState { get; init; }

    public long Total { get; init; }
}

public static class IntroducedToCompanies
{
    public const int PageSize = 30;

    private const string Sql = """
        select m.id as match_id, r.reference as resident_reference, c.name as company, c.id as company_id, o.id as opening_id,
               o.title as opening_title, m.state, m.state_since, p.state as placement_state, count(*) over () as total
        from introduction i
        join match m on m.id = i.match_id
        join resident r on r.id = m.resident_id
        join opening o on o.id = m.opening_id
        join company c on c.id = i.company_id
        left join placement p on p.match_id = m.id
        where @companyId::uuid is null or c.id = @companyId
        order by case m.state when 'introduced' then 0 when 'interviewed' then 1 when 'immersion' then 2 else 3 end,
                 case when m.is_live then m.state_since end, m.state_since desc, m.id
        limit @PageSize offset @offset
        """;

    /// <summary>Those that wait for the company first, the longest waiting at the top; then what ended, latest first.</summary>
    public static async Task<IReadOnlyList<IntroducedToCompany>> IntroducedToCompaniesAsync(
        this NpgsqlDataSource db, Guid? companyId, int page, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<IntroducedToCompany>(
            Sql, new { companyId, PageSize, offset = Paging.Offset(page, PageSize) })).AsList();
    }
}
