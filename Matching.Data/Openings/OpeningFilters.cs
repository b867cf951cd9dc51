using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>A value that the list of openings can be narrowed to, and how many there are.</summary>
public sealed record OpeningFilter(string Code, string Label, long Count);

/// <summary>The communes and occupations in which something is open now.</summary>
public static class OpeningFilters
{
    private const string CommunesSql = """
        select c.code, c.name as label, count(*) as count
        from opening o join commune c on c.code = o.commune_code
        where o.is_open and (o.state <> 'spotted' or @withSpotted) and o.in_area
        group by c.code, c.name order by c.name
        """;

    private const string OccupationsSql = """
        select c.code, c.label, count(*) as count
        from opening o join occupation c on c.code = o.occupation_code
        where o.is_open and (o.state <> 'spotted' or @withSpotted) and o.in_area
        group by c.code, c.label order by c.label
        """;

    public static async Task<(IReadOnlyList<OpeningFilter> Communes, IReadOnlyList<OpeningFilter> Occupations)> OpeningFiltersAsync(
        this NpgsqlDataSource db, bool withSpotted, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return ((await connection.QueryAsync<OpeningFilter>(CommunesSql, new { withSpotted })).AsList(),
            (await connection.QueryAsync<OpeningFilter>(OccupationsSql, new { withSpotted })).AsList());
    }
}
