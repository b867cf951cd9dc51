using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>A mail that has left.</summary>
/// <param name="Kind">One of <see cref="MessageKind"/>.</param>
public sealed record SentMessage(Guid Id, string Kind, Guid? MatchId);

/// <summary>What follows in the transaction that records a mail as sent: the outbox knows kinds, not what they are about.</summary>
public delegate Task WhenSent(NpgsqlConnection connection, SentMessage sent, DateTimeOffset now);

/// <summary>The relay took the mail, or a delivery log proves that it did.</summary>
public static class RecordSent
{
    private const string Sql = """
        update message set state = 'sent', sent_at = @now, lease_until = null, error = null
        where id = @id and attempts = @attempts and state in ('sending', 'in_doubt')
        returning id, kind, match_id
        """;

    /// <summary>Records it once.</summary>
    /// <param name="follows">What follows when a mail has left; for the kinds from which nothing does, it does nothing.</param>
    /// <returns>False when this claim was recorded before.</returns>
    public static Task<bool> RecordSentAsync(
        this NpgsqlDataSource db, Guid id, int attempts, WhenSent follows, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<SentMessage>(Sql, new { id, attempts, now }) is not { } sent)
                return false;
            await follows(connection, sent, now);
            return true;
        }, cancel);
}
