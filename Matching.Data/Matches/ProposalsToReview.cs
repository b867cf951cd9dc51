using Dapper;
using Matching.Engine.Explanations;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>One resident proposed for one opening, as the counsellor who follows them reviews it. The order is the ranking's; the score stays out.</summary>
public sealed record ProposalToReview
{
    public Guid MatchId { get; init; }

    public Guid OpeningId { get; init; }

    public Guid ResidentId { get; init; }

    public long Reference { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    /// <summary>The first occupation wanted.</summary>
    public string? Wanted { get; init; }

    public DateOnly? AvailableFrom { get; init; }

    public DateOnly? LastContactOn { get; init; }

    public bool HasEmail { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public DateTimeOffset ReviewBy { get; init; }

    public DateOnly? PostponedUntil { get; init; }

    /// <summary>Titles of the other openings for which the person has something under way.</summary>
    public string[] Others { get; init; } = [];

    public string ReasonsJson { get; init; } = "[]";

    public IReadOnlyList<MatchReason> Reasons => MatchReasons.Read(ReasonsJson);
}

public static class ProposalsToReview
{
    private const string Sql = """
        select m.id as match_id, m.opening_id, m.resident_id, r.reference, i.first_name, i.last_name,
               (select c.label from resident_occupation w join occupation c on c.code = w.occupation_code
                where w.resident_id = r.id and w.wanted > 0 order by w.wanted, w.occupation_code limit 1) as wanted,
               p.available_from, r.last_contact_on, coalesce(i.email, '') <> '' as has_email,
               m.proposed_at, m.review_by, m.postponed_until,
               array(select o.title from match other join opening o on o.id = other.opening_id
                     where other.resident_id = r.id and other.id <> m.id and other.is_live
                     order by other.proposed_at, other.id) as others,
               m.reasons::text as reasons_json
        from match m
        join resident r on r.id = m.resident_id
        join resident_identity i on i.resident_id = r.id
        left join resident_profile p on p.resident_id = r.id
        join opening o on o.id = m.opening_id
        where m.state = 'proposed' and follows(@counsellor, r) and o.is_open
        order by min(m.review_by) over (partition by m.opening_id), m.opening_id, m.rank nulls first, m.id
        """;

    /// <summary>Grouped by opening, the group with the nearest deadline first; inside a group in the order of the ranking.</summary>
    public static async Task<IReadOnlyList<ProposalToReview>> ProposalsToReviewAsync(
        this NpgsqlDataSource db, Guid counsellor, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<ProposalToReview>(Sql, new { counsellor })).AsList();
    }
}
