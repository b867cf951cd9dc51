using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// What an ended opening leaves open. Whoever has met the company, or is about to, keeps their turn when the opening merely
/// expired; when it was filled or withdrawn the company has a while to say what came of it. Whoever knew of the offer is told.
/// </summary>
public static class CloseMatchesOfEndedOpenings
{
    private static readonly TimeSpan TimeToDecide = TimeSpan.FromDays(14);

    private const string Sql = """
        select m.id, m.state, m.resident_id,
               m.state in ('offered', 'unanswered', 'accepted', 'introduced', 'interviewed', 'immersion') as knew
        from match m join opening o on o.id = m.opening_id
        where o.has_ended
          and (m.state in ('proposed', 'validated', 'offered', 'unanswered')
               or (o.state <> 'expired' and m.state = 'accepted')
               or (o.state <> 'expired' and m.state in ('introduced', 'interviewed', 'immersion') and o.state_since < @decided_by))
          and not is_held_back('close-matches', m.id, @now)
        order by m.id
        limit @limit
        for no key update of m skip locked
        """;

    public static Task<Chunk> CloseMatchesOfEndedOpeningsAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "close-matches",
            connection => connection.QueryAsync<EndMatches.Row>(Sql, new { now, limit, decided_by = now - TimeToDecide }),
            match => match.Id,
            (connection, match) => EndMatches.EndAsync(connection, match, new MatchEvent(match.Id, Actor.Rule, now)
            {
                To = match.State == MatchState.Proposed ? MatchState.Lapsed : MatchState.Withdrawn,
                ReasonCode = "opening_ended",
            }),
            now,
            cancel);
}
