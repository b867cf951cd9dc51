using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Tests.Workflows;

/// <summary>
/// What must be so after every step, asked straight of the tables and in words of its own: none of the product's functions is used, so
/// that a rule broken in them is seen here.
/// </summary>
internal static class Invariants
{
    private const string IsPlaced = """
        exists (select from placement p join match h on h.id = p.match_id
                where h.resident_id = m.resident_id and h.id <> m.id and p.state = 'confirmed' and (p.ends_on is null or p.ends_on >= @today)
                  and (p.contract = 'cdi' or (p.ends_on >= p.starts_on + interval '6 months' - interval '1 day' and p.hours_per_week >= 24)))
        """;

    private const string IsMet = """
        exists (select from match h join opening x on x.id = h.opening_id
                where h.resident_id = m.resident_id and h.id <> m.id and x.company_id = o.company_id and x.occupation_code = o.occupation_code
                  and (h.state = 'introduced' or exists (
                      select from match_event y where y.match_id = h.id and y.to_state in ('interviewed', 'immersion', 'hired') and y.at > @now - interval '364 days')))
        """;

    private const string MayNotBeProposed = $"""
        (r.state <> 'followed' or r.proposals_until > @today or {IsPlaced} or {IsMet} or o.state not in ('published', 'spotted')
         or o.apply_by < @today or o.starts_on < @today
         or f.available_from >= greatest(o.starts_on, @today) + (o.contract_months::int || ' months')::interval)
        """;

    private const string OfMatch = """
        from match m
        join opening o on o.id = m.opening_id
        join resident r on r.id = m.resident_id
        left join resident_profile f on f.resident_id = r.id
        """;

    private const string Sql = $"""
        select 'decided on what is no longer so: ' || e.to_state as broken
        {OfMatch} join match_event e on e.match_id = m.id and e.at = @now and e.kind = 'move'
        where (e.to_state in ('validated', 'offered') or (e.to_state = 'proposed' and e.from_state is null)) and {MayNotBeProposed}
        union all
        select 'yes taken on what is no longer so'
        {OfMatch} join match_event e on e.match_id = m.id and e.at = @now and e.to_state = 'accepted'
        where r.state = 'left' or {IsPlaced} or o.state in ('filled', 'expired', 'withdrawn') or (o.state <> 'paused' and o.apply_by < @today)
        union all
        select 'introduced on what is no longer so'
        {OfMatch} join match_event e on e.match_id = m.id and e.at = @now and e.to_state = 'introduced'
        where r.state = 'left' or {IsPlaced} or o.state not in ('published', 'spotted', 'expired') or o.starts_on < @today
        union all
        select 'introduced without a yes'
        from introduction i
        where i.introduced_at = @now and (
            select e.to_state from match_event e where e.match_id = i.match_id and e.at <= i.introduced_at and e.to_state in ('accepted', 'declined')
            order by e.at desc, e.id desc limit 1) is distinct from 'accepted'
        union all
        select 'two live matches of a pair' from match m
        where m.state in ('proposed', 'validated', 'offered', 'unanswered', 'accepted', 'introduced', 'interviewed', 'immersion')
        group by m.opening_id, m.resident_id having count(*) > 1
        union all
        select 'more than k pending' from match m where m.state in ('proposed', 'validated', 'offered')
        group by m.resident_id having count(*) > @k
        union all
        select 'ended and never heard: ' || m.state
        from match m join resident_identity d on d.resident_id = m.resident_id
        join match_event e on e.match_id = m.id and e.to_state = m.state and e.at = m.state_since
        where m.state in ('withdrawn', 'superseded', 'not_retained') and coalesce(d.email, '') <> '' and e.actor <> 'candidate'
          and (exists (select from offer f where f.match_id = m.id)
               or exists (select from message s where s.match_id = m.id and s.kind = 'offer_for_candidate' and s.state = 'sent'))
          and not exists (select from message s where s.match_id = m.id and s.kind = 'closed_for_candidate')
        union all
        select 'a second mail of the same offer' from message s where s.kind = 'offer_for_candidate' and s.state = 'sent'
        group by s.match_id having count(*) > 1
        """;

    private const string MayLeaveSql = $"""
        select count(*) {OfMatch} where m.id = @match and (m.state <> 'validated' or {MayNotBeProposed})
        """;

    // Of the owner, who sees every row: what each company sees, by the view that is its only door.
    private const string DisclosedSql = """
        select 'seen without a grant: ' || m.state
        from introduced_identity v join match m on m.id = v.match_id
        where m.state not in ('introduced', 'interviewed', 'immersion', 'hired', 'not_retained')
           or (m.state = 'not_retained' and m.state_since < @now - interval '30 days')
        """;

    /// <summary>Everything that is broken now; <paramref name="now"/> is the moment of the last step, which no other step shares.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(
        NpgsqlConnection owner, DateTimeOffset now, int k, IEnumerable<Guid>? companies = null)
    {
        var today = WorkingDays.DayInParis(now);
        var broken = (await owner.QueryAsync<string>(Sql, new { now, today, k })).AsList();
        foreach (var company in companies ?? [])
        {
            await owner.ExecuteAsync(
                "select set_config('passerelle.company_id', @id, false), set_config('passerelle.now', @now::timestamptz::text, false)",
                new { id = company.ToString(), now });
            broken.AddRange(await owner.QueryAsync<string>(DisclosedSql, new { now }));
        }

        return broken;
    }

    /// <summary>Whether an offer may leave at this very moment.</summary>
    public static async Task<bool> MayLeaveAsync(NpgsqlConnection owner, Guid match, DateTimeOffset now) =>
        await owner.QuerySingleAsync<long>(MayLeaveSql, new { match, now, today = WorkingDays.DayInParis(now) }) == 0;
}
