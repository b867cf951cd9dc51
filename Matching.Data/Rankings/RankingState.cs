using Dapper;
using Matching.Data.Matches;
using Npgsql;

namespace Matching.Data.Rankings;

/// <summary>What already is, and limits a run.</summary>
/// <param name="LiveByOpening">Live matches that take a place of an opening's list.</param>
/// <param name="NotAgain">Pairs that are live, that somebody has decided, or of which the firm has met the person for the same job.</param>
/// <param name="AtWork">People whose placement ends their other matches by itself.</param>
/// <param name="ReviewsLeft">By counsellor: proposals that may still reach their queue today.</param>
internal sealed record RankingState(
    IReadOnlyDictionary<Guid, int> LiveByOpening,
    IReadOnlyCollection<(Guid OpeningId, Guid ResidentId)> NotAgain,
    IReadOnlyCollection<Guid> AtWork,
    IReadOnlyDictionary<Guid, int> ReviewsLeft)
{
    private const string LiveSql = """
        select opening_id, count(*)::integer as live from match
        where is_live
          and (@openings::uuid[] is null or opening_id = any (@openings))
        group by opening_id
        """;

    // What lapsed, what a rule took back before anybody heard of it, and what a job elsewhere overtook was decided by nobody: it may come again.
    private const string NotAgainSql = """
        select m.opening_id, m.resident_id from match m join opening o on o.id = m.opening_id
        where o.is_open and m.state not in ('lapsed', 'superseded')
          and (@openings::uuid[] is null or m.opening_id = any (@openings))
          and not (m.state = 'withdrawn' and exists (
              select from match_event e where e.match_id = m.id and e.to_state = 'withdrawn' and e.actor = 'rule' and e.from_state = 'validated'))
        """;

    private const string AtWorkSql = """
        select distinct m.resident_id from placement p join match m on m.id = p.match_id
        where p.state in ('reported', 'confirmed') and (p.ends_on is null or p.ends_on > @today)
          and (p.contract = 'cdi'
               or (p.ends_on >= p.starts_on + make_interval(months => @SupersedingMonths, days => -1) and p.hours_per_week >= @SupersedingHoursPerWeek))
        """;

    // A proposal that ended before anybody looked at it gives its review back.
    internal const string ReviewsLeftSql = """
        select a.id, greatest(0, a.daily_review_budget - ceil(a.daily_review_budget * @kept)::integer - count(m.id)::integer) as reviews_left
        from account a
        left join resident r on r.lead_id = a.id
        left join match m on m.resident_id = r.id and m.origin = 'ranking'
            and m.proposed_at >= (@today::date)::timestamp at time zone 'Europe/Paris' and m.state not in ('lapsed', 'superseded')
        where a.role = 'counsellor'
        group by a.id
        """;

    /// <param name="connection">In the transaction that reads, or in the one that writes.</param>
    /// <param name="settings">Of the loop.</param>
    /// <param name="today">The day of the run.</param>
    /// <param name="only">Only what concerns these openings; null: all.</param>
    /// <param name="kept">The share of each counsellor's reviews that this run may not use.</param>
    public static async Task<RankingState> ReadAsync(
        NpgsqlConnection connection, MatchSettings settings, DateOnly today, IReadOnlyCollection<Guid>? only, double kept)
    {
        var about = new { openings = only?.ToArray(), today, kept, settings.SupersedingMonths, settings.SupersedingHoursPerWeek };
        var live = await connection.QueryAsync<(Guid Opening, int Live)>(LiveSql, about);
        var again = await connection.QueryAsync<(Guid, Guid)>(NotAgainSql, about);
        var met = await connection.MetBeforeAsync(today, only);
        var work = await connection.QueryAsync<Guid>(AtWorkSql, about);
        var left = await connection.QueryAsync<(Guid Lead, int Left)>(ReviewsLeftSql, about);
        return new RankingState(
            live.ToDictionary(l => l.Opening, l => l.Live), [.. again.Union(met)], work.AsList(), left.ToDictionary(l => l.Lead, l => l.Left));
    }
}
