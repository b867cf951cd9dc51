using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>
/// The ledger's transaction: the other side confirms, the company's commitment gets its one entry, the person's other matches
/// end as the rule says, and an opening without a position left is filled.
/// </summary>
public static class ConfirmPlacement
{
    private const string SqlState = "select state from placement where id = @placementId";

    /// <summary>Confirming twice, at once or later, is one confirmation and one entry.</summary>
    public static async Task<Outcome> ConfirmPlacementAsync(
        this NpgsqlDataSource db, PlacementParty by, Guid placementId, MatchSettings settings, DateTimeOffset now,
        CancellationToken cancel = default)
    {
        var outcome = await db.AsPartyAsync(by, async connection =>
        {
            if (!await connection.SeesPlacementAsync(by, placementId))
                return Outcome.NotFound;
            await connection.AppendAsync(placementId, PlacementState.Confirmed, by, now);
            await connection.LeaveScopeAsync(by);
            await connection.SettleConfirmedAsync(placementId, settings, now);
            return Outcome.Done;
        }, cancel);
        return outcome == Outcome.Stale && await IsConfirmedAsync(db, placementId, cancel) ? Outcome.Done : outcome;
    }

    private static async Task<bool> IsConfirmedAsync(NpgsqlDataSource db, Guid placementId, CancellationToken cancel)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<string>(SqlState, new { placementId }) == PlacementState.Confirmed;
    }
}
