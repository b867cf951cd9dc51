using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// Ends what is still open for a person hired elsewhere, for an opening that ended, or both. Whoever had been offered the work
/// gets an answer; a message that has not left stays here.
/// </summary>
public static class EndMatches
{
    // In id order, whatever the cause: two transactions that end overlapping sets never wait for each other in a circle.
    private const string Sql = """
        select m.id, m.state, m.resident_id,
               m.state in ('offered', 'unanswered', 'accepted', 'introduced', 'interviewed', 'immersion')
               or exists (select from message s
                          where s.match_id = m.id and s.kind = 'offer_for_candidate' and s.state in ('sending', 'sent', 'in_doubt'))
                   as candidate_knows
        from match m
        where m.state = any(@live) and (m.resident_id = @residentId or m.opening_id = @openingId or m.id = @matchId)
        order by m.id
        for update of m
        """;

    private const string SqlCancelOffers = """
        update message set state = 'cancelled'
        where match_id = any(@ids) and kind = 'offer_for_candidate' and state = 'pending'
        """;

    public static async Task EndMatchesAsync(
        this NpgsqlConnection connection, Guid? residentId, Guid? openingId, DateTimeOffset now)
    {
        if (residentId is null && openingId is null)
            return;

        var matches = await LockAsync(connection, residentId, openingId, matchId: null);
        foreach (var match in matches)
        {
            var hiredElsewhere = match.ResidentId == residentId;
            await EndAsync(connection, match, new MatchEvent(match.Id, Actor.Rule, now)
            {
                To = hiredElsewhere ? MatchState.Superseded
                    : match.State == MatchState.Proposed ? MatchState.Lapsed
                    : MatchState.Withdrawn,
                ReasonCode = hiredElsewhere ? "hired_elsewhere" : "opening_ended",
            });
        }

        await CancelOffersAsync(connection, matches);
    }

    /// <summary>One match, because the person was hired elsewhere and their counsellor says so.</summary>
    public static async Task SupersedeAsync(this NpgsqlConnection connection, Guid matchId, Guid counsellorId, DateTimeOffset now)
    {
        var matches = await LockAsync(connection, residentId: null, openingId: null, matchId);
        foreach (var match in matches)
            await EndAsync(connection, match, new MatchEvent(match.Id, Actor.Counsellor, now)
            {
                To = MatchState.Superseded, ActorId = counsellorId, ReasonCode = "hired_elsewhere",
            });
        await CancelOffersAsync(connection, matches);
    }

    private static async Task<List<Row>> LockAsync(NpgsqlConnection connection, Guid? residentId, Guid? openingId, Guid? matchId) =>
        (await connection.QueryAsync<Row>(Sql, new { live = MatchState.Live.ToArray(), residentId, openingId, matchId })).AsList();

    private static async Task EndAsync(NpgsqlConnection connection, Row match, MatchEvent end)
    {
        await connection.AppendAsync(end);
        if (match.CandidateKnows)
            await connection.PromiseAsync(
                new PromisedMessage(MessageKind.ClosedForCandidate, $"{MessageKind.ClosedForCandidate}:{match.Id}") { MatchId = match.Id }, end.At);
    }

    private static Task<int> CancelOffersAsync(NpgsqlConnection connection, List<Row> matches) =>
        connection.ExecuteAsync(SqlCancelOffers, new { ids = matches.Select(m => m.Id).ToArray() });

    private sealed record Row(Guid Id, string State, Guid ResidentId, bool CandidateKnows);
}
