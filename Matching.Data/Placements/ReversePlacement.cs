using Dapper;
using Matching.Data.Commitments;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>A placement did not start, or broke in the trial period: what it had counted for is taken back.</summary>
public static class ReversePlacement
{
    private const string SqlDates = "select state, starts_on, ends_on from placement where id = @placementId";

    public static Task<Outcome> NotStartedAsync(
        this NpgsqlDataSource db, PlacementParty by, Guid placementId, string reasonCode, DateTimeOffset now, CancellationToken cancel = default) =>
        ReverseAsync(db, by, placementId, PlacementState.NotStarted, reasonCode, now, cancel);

    public static Task<Outcome> BrokenInTrialAsync(
        this NpgsqlDataSource db, PlacementParty by, Guid placementId, string reasonCode, DateTimeOffset now, CancellationToken cancel = default) =>
        ReverseAsync(db, by, placementId, PlacementState.BrokenInTrial, reasonCode, now, cancel);

    /// <summary>In the transaction of the party.</summary>
    internal static async Task<Outcome> ReverseAsync(
        this NpgsqlConnection connection, PlacementParty by, Guid placementId, string to, string reasonCode, DateTimeOffset now)
    {
        if (!await connection.SeesPlacementAsync(by, placementId))
            return Outcome.NotFound;
        var (state, startsOn, endsOn) = await connection.QuerySingleAsync<(string, DateOnly, DateOnly?)>(SqlDates, new { placementId });
        if (PlacementRules.Reversal(state, to, startsOn, endsOn, WorkingDays.DayInParis(now)) is not null)
            return Outcome.Incomplete;
        await connection.AppendAsync(placementId, to, by, now, reasonCode);
        await connection.LeaveScopeAsync(by);
        await connection.ReversePlacementEntryAsync(placementId, now);
        return Outcome.Done;
    }

    private static Task<Outcome> ReverseAsync(
        NpgsqlDataSource db, PlacementParty by, Guid placementId, string to, string reasonCode, DateTimeOffset now, CancellationToken cancel) =>
        db.AsPartyAsync(by, connection => connection.ReverseAsync(by, placementId, to, reasonCode, now), cancel);
}
