using Dapper;
using Matching.Data.Database;
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
        where o.state in ('filled', 'expired', 'withdrawn')
          and (m.state in ('proposed', 'validated', 'offered', 'unanswered')
               or (o.state <> 'expired' and m.state = 'accepted')
               or (o.state <> 'expired' and m.state in ('introduced', 'interviewed', 'immersion') and o.state_since < @decided_by))
        order by m.id
        limit @limit
        for no key update of m skip locked
        """;

    public static Task<int> CloseMatchesOfEndedOpeningsAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var matches = (await connection.QueryAsync<EndMatches.Row>(Sql, new { limit, decided_by = now - TimeToDecide })).AsList();
            foreach (var match in matches)
            {
                await EndMatches.EndAsync(connection, match, new MatchEvent(match.Id, Actor.Rule, now)
                {
                    To = match.State == MatchState.Proposed ? MatchState.Lapsed : MatchState.Withdrawn,
                    ReasonCode = "opening_ended",
                });
            }
            return matches.Count;
        }, cancel);
}
