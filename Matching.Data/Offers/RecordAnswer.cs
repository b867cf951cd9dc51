using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>The person's answer, recorded by the counsellor they gave it to.</summary>
public static class RecordAnswer
{
    public static Task<Outcome> RecordAnswerAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, CandidateAnswer answer, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                if (await connection.TakeMatchAsync(counsellor, id) is null)
                    return Outcome.NotFound;
                if (answer is CandidateAnswer.Yes && (await connection.StoppingAsync(id, MatchState.Accepted, WorkingDays.DayInParis(now))).Count > 0)
                    return Outcome.NoLongerSo;

                await connection.AnswerAsync(counsellor, id, answer, now);
                return Outcome.Done;
            },
            cancel).AsOutcomeAsync();

    internal static async Task AnswerAsync(
        this NpgsqlConnection connection, Guid counsellor, Guid id, CandidateAnswer answer, DateTimeOffset now)
    {
        var said = new MatchEvent(id, Actor.Counsellor, now) { ActorId = counsellor, Channel = answer.Channel };
        switch (answer)
        {
            case CandidateAnswer.Yes yes:
                await connection.AppendAsync(said with
                {
                    To = MatchState.Accepted, ConsentReadOut = yes.ConsentReadOut, ConsentVersion = Consent.Version,
                });
                break;
            case CandidateAnswer.No no:
                await connection.AppendAsync(said with { To = MatchState.Declined, ReasonCode = no.ReasonCode });
                await connection.KeepRemarkAsync(said, no.Remark, RemarkAudience.Counsellor);
                break;
            default:
                await connection.AppendAsync(said with { Kind = "call_me" });
                break;
        }
    }
}
