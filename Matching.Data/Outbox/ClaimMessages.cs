using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>A mail that this worker, and nobody else, may send until its lease ends. <see cref="Attempts"/> tells one claim from the next.</summary>
public sealed record ClaimedMessage
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string MessageId { get; init; }

    public Guid? MatchId { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? OpeningId { get; init; }

    public Guid? InvitationId { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset LeaseUntil { get; init; }
}

public sealed record ClaimedMessages(IReadOnlyList<ClaimedMessage> Messages, int Cancelled);

public static class ClaimMessages
{
    private const string CancelSql = """
        update message set state = 'cancelled', error = 'no_longer_so'
        where id in (
            select m.id from message m join match a on a.id = m.match_id
            where m.state = 'pending' and m.kind = 'offer_for_candidate'
              and (a.state <> 'validated' or (m.not_before <= @now and cardinality(match_no_longer_so(a.id, paris_day(@until))) > 0))
            limit @limit
            for update of m skip locked)
        """;

    // The match is locked with its offer: an undo is either before the claim, or after it and too late.
    private const string ClaimSql = """
        with offers as (
            select m.id, m.not_before from message m join match a on a.id = m.match_id
            where m.state = 'pending' and m.not_before <= @now and m.kind = 'offer_for_candidate' and a.state = 'validated'
              and cardinality(match_no_longer_so(a.id, paris_day(@until))) = 0
            order by m.not_before, m.id
            limit @limit
            for no key update of m, a skip locked
        ), others as (
            select m.id, m.not_before from message m
            where m.state = 'pending' and m.not_before <= @now and m.kind <> 'offer_for_candidate'
            order by m.not_before, m.id
            limit @limit
            for no key update skip locked
        ), due as (
            select id from (select * from offers union all select * from others) both_kinds order by not_before, id limit @limit
        )
        update message m
        set state = 'sending', lease_until = @until, attempts = attempts + 1, error = null
        from due where m.id = due.id
        returning m.id, m.kind, m.message_id, m.match_id, m.account_id, m.opening_id, m.invitation_id, m.attempts,
            m.lease_until
        """;

    /// <summary>Claims up to <paramref name="limit"/> due mails; an offer whose match is no longer validated, or no longer so, is cancelled instead.</summary>
    public static Task<ClaimedMessages> ClaimMessagesAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, TimeSpan lease, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var cancelled = await connection.ExecuteAsync(CancelSql, new { now, limit, until = now + lease });
            var claimed = await connection.QueryAsync<ClaimedMessage>(ClaimSql, new { now, limit, until = now + lease });
            return new ClaimedMessages([.. claimed.OrderBy(message => message.Id)], cancelled);
        }, cancel);
}
