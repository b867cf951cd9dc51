using Matching.Data.Database;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Ends an open match for the person or for the counsellor's own reason; whoever heard of the offer hears of its end.</summary>
public static class WithdrawMatch
{
    private static readonly string[] Told =
        [MatchState.Offered, MatchState.Unanswered, MatchState.Accepted, MatchState.Introduced, MatchState.Interviewed, MatchState.Immersion];

    public static Task<Outcome> WithdrawMatchAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, string reasonCode, string? remark, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                if (!await connection.IsFollowedByAsync(counsellor, id))
                    return Outcome.NotFound;

                await connection.CancelOfferAsync(id);
                var match = (await connection.TakeMatchAsync(counsellor, id))!;
                var withdrawn = new MatchEvent(id, Actor.Counsellor, now)
                {
                    ActorId = counsellor, To = MatchState.Withdrawn, ReasonCode = reasonCode,
                };
                await connection.AppendAsync(withdrawn);
                await connection.KeepRemarkAsync(withdrawn, remark, RemarkAudience.Counsellor);
                if (Told.Contains(match.State))
                    await connection.PromiseEndMailAsync(id, now);
                return Outcome.Done;
            },
            cancel).AsOutcomeAsync();
}
