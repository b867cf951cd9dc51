using Dapper;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>A person was hired for too short to end their other matches by itself: does this one still make sense?</summary>
public sealed class OtherMatchAfterHire
{
    public Guid MatchId { get; init; }

    public Guid ResidentId { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    /// <summary>Of the other match.</summary>
    public string OpeningTitle { get; init; } = "";

    public string State { get; init; } = "";

    public string HiredContract { get; init; } = "";

    public DateOnly HiredStartsOn { get; init; }

    public DateOnly? HiredEndsOn { get; init; }
}

/// <summary>What a counsellor is asked after a hire: oldest first. It goes when the match ends or is kept on purpose.</summary>
public static class OtherMatchesAfterHire
{
    private const string Sql = """
        select m.id as match_id, m.resident_id, d.first_name, d.last_name, o.title as opening_title, m.state,
               p.contract as hired_contract, p.starts_on as hired_starts_on, p.ends_on as hired_ends_on
        from match m
        join resident r on r.id = m.resident_id
        join resident_identity d on d.resident_id = r.id
        join opening o on o.id = m.opening_id
        join lateral (
            select p.contract, p.starts_on, p.ends_on, p.state_since
            from placement p join match hired on hired.id = p.match_id
            where hired.resident_id = m.resident_id and p.state = 'confirmed' and m.proposed_at < p.state_since
            order by p.state_since desc limit 1) p on true
        where follows(@counsellorId, r)
          and m.is_live
          and not exists (
              select from match_event e where e.match_id = m.id and e.kind = 'kept_after_hire' and e.at >= p.state_since)
        order by p.state_since, m.id
        """;

    public static async Task<IReadOnlyList<OtherMatchAfterHire>> OtherMatchesAfterHireAsync(
        this NpgsqlDataSource db, Guid counsellorId, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<OtherMatchAfterHire>(Sql, new { counsellorId })).AsList();
    }
}
