using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>What stands behind an answer link: the offer, and what the candidate said last.</summary>
public sealed record OfferForAnswer(OfferFacts Offer, string? ReasonCode, bool AskedToBeCalled, bool OpeningEnded);

public static class OfferForAnswerQuestion
{
    private const string Sql = """
        select m.id as match_id, o.state in ('filled', 'withdrawn', 'expired') as opening_ended,
               (select e.reason_code from match_event e
                where e.match_id = m.id and e.to_state = 'declined' and m.state = 'declined'
                order by e.at desc, e.id desc limit 1) as reason_code,
               exists (select from match_event e
                where e.match_id = m.id and e.kind = 'call_me' and e.at >= m.state_since) as asked_to_be_called
        from answer_link l
        join match m on m.id = l.match_id
        join opening o on o.id = m.opening_id
        where l.token_hash = @hash and l.purpose = 'answer' and l.revoked_at is null and l.expires_at > @now
        """;

    /// <summary>Writes nothing: mail scanners open every link. Null for a link that is unknown, expired or revoked, all the same.</summary>
    public static async Task<OfferForAnswer?> OfferForAnswerAsync(
        this NpgsqlDataSource db, string? token, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (LinkToken.Parse(token) is not { } secret)
            return null;
        await using var connection = await db.OpenConnectionAsync(cancel);
        var link = await connection.QuerySingleOrDefaultAsync<Row>(Sql, new { hash = secret.Hash, now });
        return link is not null && await connection.OfferFactsAsync(link.MatchId) is { } offer
            ? new OfferForAnswer(offer, link.ReasonCode, link.AskedToBeCalled, link.OpeningEnded)
            : null;
    }

    private sealed record Row(Guid MatchId, bool OpeningEnded, string? ReasonCode, bool AskedToBeCalled);
}
