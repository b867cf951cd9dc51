using Dapper;
using Matching.Data.Database;
using Matching.Data.Offers;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>The relay took the mail, or a delivery log proves that it did.</summary>
public static class RecordSent
{
    private const string Sql = """
        update message set state = 'sent', sent_at = @now, lease_until = null, error = null
        where id = @id and attempts = @attempts and state in ('sending', 'in_doubt')
        returning kind, match_id
        """;

    /// <summary>
    /// Records it once. An offer that left is in the same transaction the match's offer: event, answer date and all.
    /// </summary>
    /// <returns>False when this claim was recorded before.</returns>
    public static Task<bool> RecordSentAsync(
        this NpgsqlDataSource db, Guid id, int attempts, DateTimeOffset answerBy, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var sent = await connection.QuerySingleOrDefaultAsync<Row>(Sql, new { id, attempts, now });
            if (sent is { Kind: MessageKind.OfferForCandidate, MatchId: { } matchId })
                await connection.RecordOfferMailedAsync(matchId, id, answerBy, now);
            return sent is not null;
        }, cancel);

    private sealed record Row(string Kind, Guid? MatchId);
}
