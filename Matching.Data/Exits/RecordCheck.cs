using Dapper;
using Matching.Data.Database;
using Matching.Data.Placements;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Exits;

/// <summary>What a follow-up found.</summary>
public static class CheckFinding
{
    public const string StillThere = "still_there";
    public const string NotStarted = "not_started";
    public const string BrokenInTrial = "broken_in_trial";
    public const string Ended = "ended";
}

/// <summary>Keeps a follow-up; when the job did not last, the placement moves too, and the ledger with it: all of it, or nothing.</summary>
public static class RecordCheck
{
    private const string Sql = """
        insert into placement_check (placement_id, step, still_there, by_account, at) values (@placement, @step, @stillThere, @counsellor, @now)
        on conflict (placement_id, step) do nothing
        """;

    /// <param name="reasonCode">Why the job did not last; one of <see cref="Reasons.NotStarted"/> or <see cref="Reasons.Ended"/>.</param>
    /// <returns>NotFound unless the follow-up is due and the person is this counsellor's.</returns>
    public static Task<Outcome> RecordCheckAsync(
        this NpgsqlDataSource db, Guid structure, Guid counsellor, Guid placement, string finding, string? reasonCode, DateOnly today, DateTimeOffset now,
        CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                if ((await connection.PlacementsToCheckAsync(counsellor, today, placement)).SingleOrDefault() is not { } due)
                    return Outcome.NotFound;

                var moved = await MoveAsync(connection, PlacementParty.Counsellor(structure, counsellor), placement, finding, reasonCode, now);
                if (moved == Outcome.Done)
                    await connection.ExecuteAsync(Sql, new { placement, due.Step, stillThere = finding == CheckFinding.StillThere, counsellor, now });
                return moved;
            },
            cancel).AsOutcomeAsync();

    private static async Task<Outcome> MoveAsync(
        NpgsqlConnection connection, PlacementParty by, Guid placement, string finding, string? reasonCode, DateTimeOffset now)
    {
        if (finding == CheckFinding.StillThere)
            return Outcome.Done;
        if (reasonCode is null)
            return Outcome.Incomplete;
        if (finding is CheckFinding.NotStarted or CheckFinding.BrokenInTrial)
        {
            var to = finding == CheckFinding.NotStarted ? PlacementState.NotStarted : PlacementState.BrokenInTrial;
            return await connection.ReverseAsync(by, placement, to, reasonCode, now);
        }

        await connection.AppendAsync(placement, PlacementState.Ended, by, now, reasonCode);
        return Outcome.Done;
    }
}
