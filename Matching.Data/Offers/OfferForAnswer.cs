using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>What stands behind an answer link: the offer, and what the candidate said last.</summary>
/// <param name="NoShowSaid">The company ended the match with "did not come".</param>
public sealed record OfferForAnswer(
    OfferFacts Offer, Guid OpeningId, string? ReasonCode, bool AskedToBeCalled, bool OpeningEnded, bool NoShowSaid, bool NoShowContested);

public static class OfferForAnswerQuestion
{
    private const string Sql = """
        select m.id as match_id, o.id as opening_id, o.has_ended as opening_ended,
               (select e.reason_code from match_event e
                where e.match_id = m.id and e.to_state = 'declined' and m.state = 'declined'
                order by e.at desc, e.id desc limit 1) as reason_code,
               exists (select from match_event e
                where e.match_id = m.id and e.kind = 'call_me' and e.at >= m.state_since) as asked_to_be_called,
               m.state = 'not_retained' and exists (select from match_event e
                where e.match_id = m.id and e.to_state = 'not_retained' and e.reason_code = 'did_not_come') as no_show_said,
               exists (select from match_event e where e.match_id = m.id and e.kind = 'contested') as no_show_contested
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
            ? new OfferForAnswer(offer, link.OpeningId, link.ReasonCode, link.AskedToBeCalled, link.OpeningEnded, link.NoShowSaid, link.NoShowContested)
            : null;
    }

    private sealed record Row(
        Guid MatchId, Guid OpeningId, bool OpeningEnded, string? ReasonCode, bool AskedToBeCalled, bool NoShowSaid, bool NoShowContested);
}
