using Dapper;
using Npgsql;

namespace Matching.Data.Observatory;

/// <summary>What stops most people, in how many openings.</summary>
/// <param name="Requirement">Code of a hard requirement.</param>
public sealed record ShortageCause(string Requirement, int Openings);

/// <summary>One small change that several openings would gain by.</summary>
/// <param name="Words">French; begins a sentence.</param>
/// <param name="People">Summed over openings: who would pass for two of them counts twice.</param>
public sealed record ShortageCure(string Words, int Openings, int People);

/// <summary>An occupation with openings that find too few.</summary>
public sealed record ShortOccupation(string Label, int Openings, int Positions);

/// <summary>Open openings that find fewer people than the least of a list, and why.</summary>
/// <param name="Openings">All that are open in the area.</param>
/// <param name="Short">Those of them that find too few.</param>
/// <param name="Causes">Each short opening once, by what stops most people.</param>
public sealed record Shortages(
    int Openings, int Short, IReadOnlyList<ShortageCause> Causes, IReadOnlyList<ShortageCure> Cures, IReadOnlyList<ShortOccupation> Occupations);

public static class ShortagesQuestion
{
    // Matches under way and ended ones both show that people were found.
    private const string ShortSql = """
        with open_opening as (
            select o.id, o.occupation_code, o.positions, (select count(*) from match m where m.opening_id = o.id) as found
            from opening o where o.is_open and o.in_area
        ), short_opening as (
            select o.*, l.run_id from open_opening o left join opening_last_ranking l on l.opening_id = o.id where o.found < @least
        )
        """;

    private const string CountSql = ShortSql + "select (select count(*) from open_opening)::integer, (select count(*) from short_opening)::integer";

    private const string CausesSql = ShortSql + """
        , main as (
            select distinct on (s.id) s.id, b.requirement
            from short_opening s join ranking_obstacle b on b.opening_id = s.id and b.run_id = s.run_id
            order by s.id, b.resident_count desc, b.requirement)
        select requirement, count(*)::integer as openings from main group by requirement order by openings desc, requirement
        """;

    private const string CuresSql = ShortSql + """
        select c.words, count(*)::integer as openings, sum(c.resident_count)::integer as people
        from short_opening s join ranking_small_change c on c.opening_id = s.id and c.run_id = s.run_id
        group by c.change, c.words order by people desc, c.words limit @most
        """;

    private const string OccupationsSql = ShortSql + """
        select k.label, count(*)::integer as openings, sum(s.positions)::integer as positions
        from short_opening s join occupation k on k.code = s.occupation_code
        group by k.code, k.label order by positions desc, k.label limit @most
        """;

    /// <param name="least">People that a list has at least.</param>
    /// <param name="most">Lines of each table.</param>
    public static async Task<Shortages> ShortagesAsync(this NpgsqlDataSource db, int least, int most, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var values = new { least, most };
        var (openings, few) = await connection.QuerySingleAsync<(int, int)>(CountSql, values);
        return new Shortages(
            openings, few,
            (await connection.QueryAsync<ShortageCause>(CausesSql, values)).AsList(),
            (await connection.QueryAsync<ShortageCure>(CuresSql, values)).AsList(),
            (await connection.QueryAsync<ShortOccupation>(OccupationsSql, values)).AsList());
    }
}
