using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>The side that did not report a hire says that it is not so. Nothing was counted yet; it can still be confirmed later.</summary>
public static class ContestPlacement
{
    private const string SqlReporter = """
        select actor from placement_event where placement_id = @placementId order by at, id limit 1
        """;

    public static Task<Outcome> ContestPlacementAsync(
        this NpgsqlDataSource db, PlacementParty by, Guid placementId, string reasonCode, DateTimeOffset now, CancellationToken cancel = default) =>
        db.AsPartyAsync(by, async connection =>
        {
            if (!await connection.SeesPlacementAsync(by, placementId))
                return Outcome.NotFound;
            if (await connection.QuerySingleAsync<string>(SqlReporter, new { placementId }) == by.Actor)
                return Outcome.Forbidden;
            await connection.AppendAsync(placementId, PlacementState.Contested, by, now, reasonCode);
            return Outcome.Done;
        }, cancel);
}
