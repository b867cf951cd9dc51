using Dapper;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>The offer left by mail: in the transaction that records the mail as sent, the match becomes offered.</summary>
public static class RecordOfferMailed
{
    private const string MatchSql = "select state from match where id = @match_id for no key update";

    private const string OfferSql = """
        insert into offer (match_id, validated_event_id, channel, message_id, offered_at, answer_by)
        select @match_id, e.id, 'mail', @message_id, @now, @answer_by
        from match_event e where e.match_id = @match_id and e.to_state = 'validated'
        order by e.at desc, e.id desc limit 1
        """;

    /// <summary>For the outbox: an offer that left is in the same transaction the match's offer, with its event and answer date.</summary>
    public static WhenSent Follows(DateTimeOffset answerBy) => (connection, sent, now) =>
        sent is { Kind: MessageKind.OfferForCandidate, MatchId: { } matchId }
            ? connection.RecordOfferMailedAsync(matchId, sent.Id, answerBy, now)
            : Task.CompletedTask;

    /// <summary>
    /// A match that moved on while the mail was on its way stays where it is; the candidate, who has the mail, is told that the
    /// offer is closed.
    /// </summary>
    private static async Task RecordOfferMailedAsync(
        this NpgsqlConnection connection, Guid matchId, Guid messageId, DateTimeOffset answerBy, DateTimeOffset now)
    {
        var state = await connection.QuerySingleAsync<string>(MatchSql, new { match_id = matchId });
        if (state == MatchState.Validated && await connection.EndNoLongerSoAsync(now, matchId) > 0)
            state = await connection.QuerySingleAsync<string>(MatchSql, new { match_id = matchId });
        if (state != MatchState.Validated)
        {
            if (state is MatchState.Withdrawn or MatchState.Superseded)
                await connection.PromiseEndMailAsync(matchId, now);
            return;
        }

        await connection.AppendAsync(new MatchEvent(matchId, Actor.Rule, now) { To = MatchState.Offered, Channel = "mail" });
        await connection.ExecuteAsync(OfferSql, new { match_id = matchId, message_id = messageId, now, answer_by = answerBy });
    }
}
