using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>What a recruiter reads of a decision of the coordination, and whom to answer.</summary>
public sealed record DecisionMailFacts
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Company { get; init; }

    public bool IsRefused { get; init; }

    public string? OpeningTitle { get; init; }

    public string? OpeningState { get; init; }

    /// <summary>Of the latest decision of its kind.</summary>
    public string? ReasonCode { get; init; }

    public string? Note { get; init; }

    /// <summary>Who decided: the person to answer. Null when nobody can be told.</summary>
    public string? ByEmail { get; init; }
}

public static class DecisionMailFactsQuestion
{
    private const string RefusalSql = """
        select a.display_name as name, a.email, c.name as company, c.refused_at is not null as is_refused, d.reason_code, n.text as note,
               coordinator.email as by_email
        from message g
        join account a on a.id = g.account_id
        join company c on c.id = a.company_id
        left join lateral (select * from company_decision d where d.company_id = c.id and d.kind = 'refused' order by d.at desc, d.id desc limit 1) d on true
        left join company_decision_note n on n.decision_id = d.id
        left join account coordinator on coordinator.id = d.by_account
        where g.id = @messageId
        """;

    private const string StopSql = """
        select a.display_name as name, a.email, c.name as company, c.refused_at is not null as is_refused, o.title as opening_title,
               o.state as opening_state, e.reason_code, k.text as note, coordinator.email as by_email
        from message g
        join account a on a.id = g.account_id
        join company c on c.id = a.company_id
        join opening o on o.id = g.opening_id
        left join lateral (select * from opening_event e where e.opening_id = o.id and e.to_state = o.state and e.actor = 'coordinator'
                           order by e.at desc, e.id desc limit 1) e on true
        left join lateral (select * from opening_comment k where k.opening_id = o.id and k.field = 'stopped' and k.at >= e.at
                           order by k.at desc limit 1) k on true
        left join account coordinator on coordinator.id = e.actor_id
        where g.id = @messageId
        """;

    public static Task<DecisionMailFacts> RefusalMailFactsAsync(this NpgsqlDataSource db, Guid messageId, CancellationToken cancel = default) =>
        ReadAsync(db, RefusalSql, messageId, cancel);

    /// <summary>Without a reason code when the opening is no longer where the coordination brought it.</summary>
    public static Task<DecisionMailFacts> StopMailFactsAsync(this NpgsqlDataSource db, Guid messageId, CancellationToken cancel = default) =>
        ReadAsync(db, StopSql, messageId, cancel);

    private static async Task<DecisionMailFacts> ReadAsync(NpgsqlDataSource db, string sql, Guid messageId, CancellationToken cancel)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<DecisionMailFacts>(sql, new { messageId });
    }
}
