using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>The company does not go on with a person it met. The person gets a courteous answer, always.</summary>
public static class DeclineCandidate
{
    private const string SqlHasEmail = """
        select exists (
            select from match m join resident_identity d on d.resident_id = m.resident_id where m.id = @matchId and d.email <> '')
        """;

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
            if (await connection.QuerySingleAsync<bool>(SqlHasEmail, new { matchId }))
                await connection.PromiseAsync(new PromisedMessage(MessageKind.ClosedForCandidate, $"closed:{matchId:N}") { MatchId = matchId }, now);
            return Outcome.Done;
        }, cancel);
}
