using Dapper;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>What a candidate may know of the opening they are offered, and whom they can ask. No score, no gap, nothing of their file.</summary>
public sealed record OfferFacts : OpeningTerms
{
    public Guid MatchId { get; init; }

    public required string State { get; init; }

    public DateTimeOffset StateSince { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public string? Email { get; init; }

    /// <summary>Null when the source does not name the employer.</summary>
    public string? Employer { get; init; }

    /// <summary>False for a spotted opening: nobody is introduced here, the counsellor applies with the person.</summary>
    public bool HasCompany { get; init; }

    public required string Place { get; init; }

    /// <summary>Why the offer was proposed, as the counsellor read it.</summary>
    public string[] Fits { get; init; } = [];

    /// <summary>The counsellor, by name only.</summary>
    public required string Contact { get; init; }

    public required string ContactEmail { get; init; }

    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Why the match came where it is, when a reason was given.</summary>
    public string? ReasonCode { get; init; }
}

/// <summary>Whether an offer may (still) leave: asked when it is composed and again right before it is sent.</summary>
public static class OfferStillSo
{
    /// <returns>Why not: a code of <see cref="StillSo"/>, "match_not_validated", or null when it may leave.</returns>
    public static async Task<string?> WhyNotToSendAsync(this NpgsqlDataSource db, Guid matchId, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        if (await connection.QuerySingleOrDefaultAsync<string>("select state from match where id = @matchId", new { matchId }) != MatchState.Validated)
            return "match_not_validated";
        return await connection.StoppingAsync(matchId, MatchState.Offered, WorkingDays.DayInParis(now)) is [var code, ..] ? code : null;
    }
}

public static class OfferFactsQuestion
{
    private const string Sql = $"""
        select m.id as match_id, m.state, m.state_since, i.first_name, i.last_name, nullif(trim(i.email), '') as email,
               coalesce(c.name, o.employer_name) as employer, not applies_at_source(m.id, m.state, o.company_id) as has_company,
               o.place_label as place,
               {TermsSql.Columns},
               array(select f ->> 'text' from jsonb_array_elements(m.reasons) f where f ->> 'kind' = 'fits') as fits,
               a.display_name as contact, a.email as contact_email, f.answer_by,
               (select e.reason_code from match_event e
                where e.match_id = m.id and e.to_state = m.state order by e.at desc, e.id desc limit 1) as reason_code
        from match m
        join opening o on o.id = m.opening_id
        left join company c on c.id = o.company_id
        join resident r on r.id = m.resident_id
        join resident_identity i on i.resident_id = r.id
        join account a on a.id = r.lead_id
        left join offer f on f.match_id = m.id
        where m.id = @match_id
        """;

    public static async Task<OfferFacts?> OfferFactsAsync(this NpgsqlDataSource db, Guid matchId, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.OfferFactsAsync(matchId);
    }

    internal static Task<OfferFacts?> OfferFactsAsync(this NpgsqlConnection connection, Guid matchId) =>
        connection.QuerySingleOrDefaultAsync<OfferFacts>(Sql, new { match_id = matchId });
}
