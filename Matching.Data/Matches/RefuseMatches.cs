using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>The counsellor's no, with its reason; the sentence stays on the counsellor's side.</summary>
public static class RefuseMatches
{
    /// <returns>How many were refused; the others had moved on, or are not this counsellor's.</returns>
    public static Task<int> RefuseMatchesAsync(
        this NpgsqlDataSource db, Guid counsellor, IReadOnlyCollection<Guid> ids, string reasonCode, string? sentence, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (Reasons.Counsellor.All(r => r.Code != reasonCode))
            throw new ArgumentException($"'{reasonCode}' is no reason of a counsellor.", nameof(reasonCode));

        return db.InTransactionAsync(
            async connection =>
            {
                var ready = (await connection.TakeMatchesAsync(counsellor, ids)).Where(m => m.State == MatchState.Proposed).ToList();
                foreach (var match in ready)
                {
                    var refused = new MatchEvent(match.Id, Actor.Counsellor, now)
                    {
                        ActorId = counsellor, From = MatchState.Proposed, To = MatchState.Refused, ReasonCode = reasonCode,
                    };
                    await connection.AppendAsync(refused);
                    await connection.KeepRemarkAsync(refused, sentence, RemarkAudience.Counsellor);
                }

                return ready.Count;
            },
            cancel);
    }
}
