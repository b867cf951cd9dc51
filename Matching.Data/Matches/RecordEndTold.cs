using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>The counsellor told the person how the offer ended. Saying it again changes nothing.</summary>
public static class RecordEndTold
{
    /// <param name="channel">One of <see cref="SpokenChannel"/>.</param>
    /// <returns>Stale when there is nothing to tell, or it was told before.</returns>
    public static Task<Outcome> RecordEndToldAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, string channel, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                if (!SpokenChannel.All.Contains(channel))
                    return Outcome.Incomplete;
                if (await connection.TakeMatchAsync(counsellor, id) is null)
                    return Outcome.NotFound;
                if ((await connection.EndsToTellAsync(counsellor, id)).Count == 0)
                    return Outcome.Stale;

                await connection.AppendAsync(new MatchEvent(id, Actor.Counsellor, now)
                {
                    Kind = "told_why_not", ActorId = counsellor, Channel = channel,
                });
                return Outcome.Done;
            },
            cancel).AsOutcomeAsync();
}
