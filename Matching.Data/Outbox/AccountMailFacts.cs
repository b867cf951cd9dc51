using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>What a mail to an account may need: who gets it and what it is about. People are named by reference only.</summary>
public sealed record AccountMailFacts
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public Guid? MatchId { get; init; }

    public string? MatchState { get; init; }

    /// <summary>The company of the opening was refused: it hears no more of people.</summary>
    public bool CompanyRefused { get; init; }

    public string? OpeningTitle { get; init; }

    public string? OpeningState { get; init; }

    public DateOnly? OpeningStartsOn { get; init; }

    public long? ResidentReference { get; init; }

    /// <summary>What the candidate said last: a state, call_me or contested.</summary>
    public string? LastAnswer { get; init; }

    public string? PlacementState { get; init; }
}

public static class AccountMailFactsQuestion
{
    private const string Sql = """
        select a.display_name as name, a.email, m.id as match_id, m.state as match_state, c.refused_at is not null as company_refused, o.title as opening_title,
               o.state as opening_state, o.starts_on as opening_starts_on,
               r.reference as resident_reference, p.state as placement_state,
               (select case e.kind when 'move' then e.to_state else e.kind end from match_event e
                where e.match_id = m.id and e.actor = 'candidate' order by e.at desc, e.id desc limit 1) as last_answer
        from message g
        join account a on a.id = g.account_id
        left join match m on m.id = g.match_id
        left join opening o on o.id = coalesce(m.opening_id, g.opening_id)
        left join company c on c.id = o.company_id
        left join resident r on r.id = m.resident_id
        left join placement p on p.match_id = m.id
        where g.id = @message_id
        """;

    public static async Task<AccountMailFacts> AccountMailFactsAsync(this NpgsqlDataSource db, Guid messageId, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<AccountMailFacts>(Sql, new { message_id = messageId });
    }
}
