using Dapper;
using Npgsql;

namespace Matching.Data.Observatory;

/// <summary>How people decided on what the ranking proposed, before small groups are hidden.</summary>
/// <param name="InOrder">Validated, and nobody passed over.</param>
/// <param name="Reordered">Validated before somebody whom the same ranking placed better for the same opening and counsellor, and whom nobody refused.</param>
/// <param name="Refused">Not proposed to the person.</param>
/// <param name="Lapsed">Nobody decided in time.</param>
/// <param name="Late">Decided after the promised day.</param>
/// <param name="MedianHours">From proposal to decision; null when nothing was decided.</param>
/// <param name="NinetiethHours">Nine decisions in ten took at most so long.</param>
public sealed record ReviewFigures(int InOrder, int Reordered, int Refused, int Lapsed, int Late, double? MedianHours, double? NinetiethHours);

/// <summary>Whether counsellors really decide: how often they change what was proposed, why, and how long proposals wait.</summary>
/// <param name="Reasons">Of refusals, by reason code, most first.</param>
public sealed record Oversight(ReviewFigures Figures, IReadOnlyList<Indicator> Reasons);

public static class OversightQuestion
{
    // A validation that was undone is no decision: the last move out of 'proposed' counts. Proposals by hand are the counsellor's own.
    private const string DecidedSql = """
        with decision as (
            select distinct on (e.match_id) e.match_id, e.to_state, e.reason_code, e.at
            from match_event e join match m on m.id = e.match_id
            where e.kind = 'move' and e.from_state = 'proposed' and e.to_state in ('validated', 'refused', 'lapsed') and m.origin = 'ranking'
              and m.state <> 'proposed'
            order by e.match_id, e.at desc, e.id desc
        ), decided as (
            select d.*, m.opening_id, m.run_id, m.rank, m.proposed_at, m.review_by, r.lead_id
            from decision d join match m on m.id = d.match_id join resident r on r.id = m.resident_id
            where d.at >= @since and d.at < @until
        )
        """;

    private const string FiguresSql = DecidedSql + """
        , judged as (
            select d.*, d.to_state = 'validated' and exists (
                select from match better join resident r on r.id = better.resident_id
                left join decision other on other.match_id = better.id
                where better.run_id = d.run_id and better.opening_id = d.opening_id and better.rank < d.rank and r.lead_id = d.lead_id
                  and better.state not in ('withdrawn', 'superseded')
                  and (other.at is null or (other.at > d.at and other.to_state <> 'refused'))) as reordered
            from decided d
        )
        select count(*) filter (where to_state = 'validated' and not reordered)::integer as in_order,
               count(*) filter (where reordered)::integer as reordered,
               count(*) filter (where to_state = 'refused')::integer as refused,
               count(*) filter (where to_state = 'lapsed')::integer as lapsed,
               count(*) filter (where to_state <> 'lapsed' and at > review_by)::integer as late,
               percentile_cont(0.5) within group (order by extract(epoch from at - proposed_at) / 3600) filter (where to_state <> 'lapsed') as median_hours,
               percentile_cont(0.9) within group (order by extract(epoch from at - proposed_at) / 3600) filter (where to_state <> 'lapsed') as ninetieth_hours
        from judged
        """;

    private const string ReasonsSql = DecidedSql + """

        select reason_code as code, count(*)::integer as count from decided where to_state = 'refused' group by reason_code order by count desc, code
        """;

    public static async Task<Oversight> OversightAsync(
        this NpgsqlDataSource db, DateTimeOffset since, DateTimeOffset until, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var values = new { since, until };
        return new Oversight(
            await connection.QuerySingleAsync<ReviewFigures>(FiguresSql, values),
            (await connection.QueryAsync<Indicator>(ReasonsSql, values)).AsList());
    }
}
