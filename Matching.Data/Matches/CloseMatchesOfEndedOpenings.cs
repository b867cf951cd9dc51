using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>What an ended opening leaves open, as <see cref="OpeningEnded"/> says: also what waited for its while to be over.</summary>
public static class CloseMatchesOfEndedOpenings
{
    private const string Sql = """
        select m.id, m.state, m.resident_id, o.state as opening_state
        from match m
        join opening o on o.id = m.opening_id
        join unnest(@openings, @matches, @waits) as law (opening, match, waits) on law.opening = o.state and law.match = m.state
        left join immersion i on i.match_id = m.id
        where o.has_ended and m.is_live
          and (not law.waits or greatest(o.state_since, m.state_since, (i.ends_on + 1)::timestamptz) < @decided_by)
          and not is_held_back('close-matches', m.id, @now)
        order by m.id
        limit @limit
        for no key update of m skip locked
        """;

    public static Task<Chunk> CloseMatchesOfEndedOpeningsAsync(
        this NpgsqlDataSource db, MatchSettings settings, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "close-matches",
            connection => connection.QueryAsync<EndMatches.Row>(Sql, new
            {
                now, limit, decided_by = now.AddDays(-settings.DaysToDecide),
                openings = OpeningEnded.Law.Select(end => end.Opening).ToArray(),
                matches = OpeningEnded.Law.Select(end => end.Match).ToArray(),
                waits = OpeningEnded.Law.Select(end => end.Waits).ToArray(),
            }),
            match => match.Id,
            (connection, match) => EndMatches.EndAsync(connection, match, OpeningEnded.Of(match.OpeningState, match.State)!, now),
            now,
            cancel);
}
