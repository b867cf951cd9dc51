using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>An offer that a person knew of has come to an end, and no mail told them.</summary>
public sealed record EndToTell
{
    public Guid MatchId { get; init; }

    public Guid ResidentId { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string? Phone { get; init; }

    public string OpeningTitle { get; init; } = "";

    public string State { get; init; } = "";

    public string ReasonCode { get; init; } = "";

    public DateTimeOffset Since { get; init; }
}

/// <summary>Whom a counsellor tells how an offer ended. Read from what happened: telling takes the person off the list.</summary>
public static class EndsToTell
{
    // What the person themself said or did needs no telling. A mail on its way, or in doubt, is not told a second time by voice.
    private const string Sql = """
        select m.id as match_id, m.resident_id, i.first_name, i.last_name, i.phone, o.title as opening_title, m.state,
               ended.reason_code, m.state_since as since
        from match m
        join opening o on o.id = m.opening_id
        join resident r on r.id = m.resident_id
        join resident_identity i on i.resident_id = r.id
        cross join lateral (
            select e.actor, e.reason_code from match_event e
            where e.match_id = m.id and e.to_state = m.state order by e.at desc, e.id desc limit 1) ended
        where follows(@counsellor, r) and (@match::uuid is null or m.id = @match)
          and m.state in ('not_retained', 'withdrawn', 'superseded')
          and ended.actor <> 'candidate' and ended.reason_code <> all(@own)
          and (exists (select from offer f where f.match_id = m.id)
               or exists (select from message s where s.match_id = m.id and s.kind = 'offer_for_candidate' and s.state = 'sent'))
          and not exists (
              select from message s
              where s.match_id = m.id and s.kind = 'closed_for_candidate' and s.state in ('pending', 'sending', 'sent', 'in_doubt'))
          and not exists (select from match_event e where e.match_id = m.id and e.kind = 'told_why_not')
        order by m.state_since, m.id
        """;

    /// <summary>Whoever has waited longest first.</summary>
    public static async Task<IReadOnlyList<EndToTell>> EndsToTellAsync(
        this NpgsqlDataSource db, Guid counsellor, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.EndsToTellAsync(counsellor);
    }

    internal static async Task<IReadOnlyList<EndToTell>> EndsToTellAsync(this NpgsqlConnection connection, Guid counsellor, Guid? match = null) =>
        (await connection.QueryAsync<EndToTell>(Sql, new { counsellor, match, own = Reasons.ToldByThePerson.ToArray() })).AsList();
}
