using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>The company does not go on with a person it met. The person gets a courteous answer, always.</summary>
public static class DeclineCandidate
{
    /// <param name="sentence">What the candidate reads; kept apart from the event, erasable.</param>
    public static Task<Outcome> DeclineCandidateAsync(
        this NpgsqlDataSource db, PlacementParty by, Guid matchId, string reasonCode, string? sentence, DateTimeOffset now,
        CancellationToken cancel = default) =>
        db.AsPartyAsync(by, async connection =>
        {
            if (await connection.OpeningOfAsync(by, matchId) is null)
                return Outcome.NotFound;
            var declined = new MatchEvent(matchId, by.Actor, now)
            {
                To = MatchState.NotRetained, ActorId = by.AccountId, ReasonCode = reasonCode,
            };
            await connection.AppendAsync(declined);
            await connection.LeaveScopeAsync(by);
            await connection.KeepRemarkAsync(declined, sentence, RemarkAudience.Candidate);
            await connection.PromiseEndMailAsync(matchId, now);
            return Outcome.Done;
        }, cancel);
}
