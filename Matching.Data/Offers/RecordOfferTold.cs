using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>The counsellor told the person of a validated offer; what they answered at once goes with it.</summary>
public static class RecordOfferTold
{
    private const string Sql = """
        insert into offer (match_id, validated_event_id, channel, offered_at, answer_by)
        select @id, e.id, @channel, @now, @answerBy
        from match_event e where e.match_id = @id and e.to_state = 'validated' order by e.at desc, e.id desc limit 1
        """;

    public static Task<Outcome> RecordOfferToldAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, string channel, CandidateAnswer? answer, MatchSettings settings, DateTimeOffset now,
        CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                if (!await connection.IsFollowedByAsync(counsellor, id))
                    return Outcome.NotFound;
                // Told aloud: a mail that waits is not needed any more; one that left has told the person already.
                if (!await connection.CancelOfferAsync(id) || await connection.TakeMatchAsync(counsellor, id) is not { State: MatchState.Validated })
                    return Outcome.Stale;
                if ((await connection.StoppingAsync(id, MatchState.Offered, WorkingDays.DayInParis(now))).Count > 0)
                {
                    await connection.EndNoLongerSoAsync(now, id);
                    return Outcome.NoLongerSo;
                }

                await connection.TellAsync(counsellor, id, channel, settings, now);
                if (answer is not null)
                    await connection.AnswerAsync(counsellor, id, answer, now);
                return Outcome.Done;
            },
            cancel).AsOutcomeAsync();

    internal static async Task TellAsync(
        this NpgsqlConnection connection, Guid counsellor, Guid id, string channel, MatchSettings settings, DateTimeOffset now)
    {
        await connection.ExecuteAsync(Sql, new { id, channel, now, answerBy = AnswerDeadline.After(now, settings.AnswerDays) });
        await connection.AppendAsync(new MatchEvent(id, Actor.Counsellor, now)
        {
            ActorId = counsellor, From = MatchState.Validated, To = MatchState.Offered, Channel = channel,
        });
    }
}
