using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>A proposal that a rule took back before its person heard of it, and why.</summary>
public sealed record EndedByItself
{
    public Guid MatchId { get; init; }

    public Guid ResidentId { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string OpeningTitle { get; init; } = "";

    public string ReasonCode { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>What a counsellor would otherwise wonder about: where did that proposal go.</summary>
public static class EndedByThemselves
{
    private const string Sql = """
        select m.id as match_id, m.resident_id, i.first_name, i.last_name, o.title as opening_title, e.reason_code, e.at
        from match m
        join resident r on r.id = m.resident_id
        join resident_identity i on i.resident_id = r.id
        join opening o on o.id = m.opening_id
        join match_event e on e.match_id = m.id and e.to_state = m.state and e.actor = 'rule'
        where m.state in ('lapsed', 'withdrawn', 'superseded') and m.state_since > @since and follows(@counsellor, r)
          and e.from_state in ('proposed', 'validated') and e.reason_code <> 'deadline_passed'
        order by e.at desc, m.id
        limit 20
        """;

    /// <summary>The last first.</summary>
    public static async Task<IReadOnlyList<EndedByItself>> EndedByThemselvesAsync(
        this NpgsqlDataSource db, Guid counsellor, DateTimeOffset since, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<EndedByItself>(Sql, new { counsellor, since })).AsList();
    }
}
