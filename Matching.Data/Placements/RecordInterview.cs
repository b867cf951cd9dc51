using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>The two sides met the person on a day. Saying it again corrects the day.</summary>
public static class RecordInterview
{
    private const string SqlHeld = "select exists (select from interview where match_id = @matchId)";

    private const string Sql = """
        insert into interview (match_id, held_on, recorded_by) values (@matchId, @heldOn, @AccountId)
        on conflict (match_id) do update set held_on = excluded.held_on, recorded_by = excluded.recorded_by
        """;

    public static Task<Outcome> RecordInterviewAsync(
        this NpgsqlDataSource db, PlacementParty by, Guid matchId, DateOnly heldOn, DateTimeOffset now, CancellationToken cancel = default) =>
        db.AsPartyAsync(by, async connection =>
        {
            if (await connection.OpeningOfAsync(by, matchId) is null)
                return Outcome.NotFound;
            if (await connection.IntroducedOnAsync(matchId) is { } introducedOn
                && MeetingRules.Interview(introducedOn, heldOn, WorkingDays.DayInParis(now)) is not null)
                return Outcome.Incomplete;
            if (!await connection.QuerySingleAsync<bool>(SqlHeld, new { matchId }))
                await connection.AppendAsync(new MatchEvent(matchId, by.Actor, now) { To = MatchState.Interviewed, ActorId = by.AccountId });
            await connection.ExecuteAsync(Sql, new { matchId, heldOn, by.AccountId });
            return Outcome.Done;
        }, cancel);
}
