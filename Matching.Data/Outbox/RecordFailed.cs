using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>What a delivery that did not happen leads to.</summary>
public static class RecordFailed
{
    private const string LaterSql = """
        update message m
        set state = case when m.kind = 'offer_for_candidate' and a.state <> 'validated' then 'cancelled' else 'pending' end,
            not_before = @not_before, lease_until = null, error = @error
        from message self left join match a on a.id = self.match_id
        where self.id = m.id and m.id = @id and m.attempts = @attempts and m.state = 'sending'
        """;

    private const string NeverSql = """
        update message set state = 'failed', lease_until = null, error = @error
        where id = @id and attempts = @attempts and state = 'sending'
        returning kind, match_id
        """;

    private const string CancelSql = """
        update message set state = 'cancelled', lease_until = null, error = @error
        where id = @id and attempts = @attempts and state = 'sending'
        """;

    private const string LeadSql = "select r.lead_id from match m join resident r on r.id = m.resident_id where m.id = @match_id";

    /// <summary>It certainly did not leave, and may later.</summary>
    public static async Task RecordLaterAsync(
        this NpgsqlDataSource db, ClaimedMessage message, string error, DateTimeOffset notBefore, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(LaterSql, new { message.Id, message.Attempts, error, not_before = notBefore });
    }

    /// <summary>It did not leave and never will: a candidate's counsellor is told.</summary>
    public static Task RecordFailedAsync(
        this NpgsqlDataSource db, ClaimedMessage message, string error, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var failed = await connection.QuerySingleOrDefaultAsync<Row>(NeverSql, new { message.Id, message.Attempts, error });
            if (failed is { MatchId: { } matchId } && failed.Kind.EndsWith("_for_candidate", StringComparison.Ordinal))
            {
                var lead = await connection.QuerySingleAsync<Guid>(LeadSql, new { match_id = matchId });
                await connection.PromiseAsync(
                    new PromisedMessage(MessageKind.UndeliveredForCounsellor, $"undelivered:{message.Id:N}") { MatchId = matchId, AccountId = lead },
                    now);
            }

            return failed is not null;
        }, cancel);

    /// <summary>What it said is no longer so: nobody needs to hear it.</summary>
    public static async Task RecordCancelledAsync(
        this NpgsqlDataSource db, ClaimedMessage message, string error, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(CancelSql, new { message.Id, message.Attempts, error });
    }

    private sealed record Row(string Kind, Guid? MatchId);
}
