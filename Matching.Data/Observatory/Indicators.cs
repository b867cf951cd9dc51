using Dapper;
using Npgsql;

namespace Matching.Data.Observatory;

/// <summary>One count of a table, before small groups are hidden.</summary>
public sealed record Indicator(string Code, int Count);

/// <summary>What was promised and kept in one unit, and by how many companies.</summary>
public sealed record UnitIndicator(string Unit, int Companies, int Promised, int Kept, int Remaining, int Late, int LateCompanies);

/// <summary>The raw figures of a period: whoever shows them hides the small groups first.</summary>
public sealed record Indicators(
    IReadOnlyList<Indicator> Funnel, IReadOnlyList<Indicator> Openings, IReadOnlyList<UnitIndicator> Commitments, IReadOnlyList<Indicator> Exits);

public static class IndicatorsQuestion
{
    // People, not matches: who went at least so far in the period. Hired is a confirmed placement.
    private const string FunnelSql = """
        select code, count from (
            select s.code as code, count(distinct m.resident_id)::integer as count, s.n
            from unnest(array['proposed', 'validated', 'offered', 'accepted', 'introduced', 'interviewed']) with ordinality s (code, n)
            left join match_event e on e.to_state = s.code and e.at >= @since and e.at < @until
            left join match m on m.id = e.match_id
            group by s.code, s.n
            union all
            select 'hired', count(distinct m.resident_id)::integer, 7
            from placement p join match m on m.id = p.match_id
            where p.state in ('confirmed', 'ended') and p.state_since >= @since and p.state_since < @until
        ) step
        order by n
        """;

    private const string OpeningsSql = """
        select 'published' as code, count(*)::integer as count from opening where state = 'published' and in_area
        union all select 'positions', coalesce(sum(positions), 0)::integer from opening where state = 'published' and in_area
        union all select 'spotted', count(*)::integer from opening where state = 'spotted' and in_area
        union all select 'filled', count(*)::integer from opening where state = 'filled' and state_since >= @since and state_since < @until
        """;

    private const string CommitmentsSql = """
        select h.unit, count(distinct h.company_id)::integer as companies, sum(b.promised)::integer as promised, sum(b.kept)::integer as kept,
               sum(greatest(0, b.promised - b.kept))::integer as remaining,
               coalesce(sum(greatest(0, b.promised - b.kept)) filter (where h.ends_on < @today), 0)::integer as late,
               (count(distinct h.company_id) filter (where h.ends_on < @today and b.promised > b.kept))::integer as late_companies
        from hiring_commitment h join commitment_balance b on b.commitment_id = h.id
        where h.state in ('signed', 'kept', 'missed')
        group by h.unit order by h.unit
        """;

    // A corrected exit counts as its correction.
    private const string ExitsSql = """
        select s.code, count(distinct x.resident_id)::integer as count
        from unnest(array['durable', 'transition', 'positive', 'other']) with ordinality s (code, n)
        left join pathway_exit x on x.class = s.code and x.exited_on >= @since::date and x.exited_on < @until::date
            and not exists (select from pathway_exit later where later.replaces_id = x.id)
        group by s.code, s.n order by s.n
        """;

    public static async Task<Indicators> IndicatorsAsync(
        this NpgsqlDataSource db, DateTimeOffset since, DateTimeOffset until, DateOnly today, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var values = new { since, until, today };
        return new Indicators(
            (await connection.QueryAsync<Indicator>(FunnelSql, values)).AsList(),
            (await connection.QueryAsync<Indicator>(OpeningsSql, values)).AsList(),
            (await connection.QueryAsync<UnitIndicator>(CommitmentsSql, values)).AsList(),
            (await connection.QueryAsync<Indicator>(ExitsSql, values)).AsList());
    }
}
