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

/// <summary>Keeps a follow-up; when the job did not last, the placement moves too, and the ledger with it.</summary>
public static class RecordCheck
{
    private const string Sql = """
        insert into placement_check (placement_id, step, still_there, by_account, at) values (@placement, @step, @stillThere, @counsellor, @now)
        on conflict (placement_id, step) do nothing
        """;

    /// <param name="reasonCode">Why the job did not last; one of <see cref="Reasons.NotStarted"/> or <see cref="Reasons.Ended"/>.</param>
    /// <returns>NotFound unless the follow-up is due and the person is this counsellor's.</returns>
    public static async Task<Outcome> RecordCheckAsync(
        this NpgsqlDataSource db, Guid structure, Guid counsellor, Guid placement, string finding, string? reasonCode, DateOnly today, DateTimeOffset now,
        CancellationToken cancel = default)
    {
        if ((await db.PlacementsToCheckAsync(counsellor, today, placement, cancel)).SingleOrDefault() is not { } due)
            return Outcome.NotFound;

        var by = PlacementParty.Counsellor(structure, counsellor);
        var moved = finding switch
        {
            CheckFinding.StillThere => Outcome.Done,
            _ when reasonCode is null => Outcome.Incomplete,
            CheckFinding.NotStarted => await db.NotStartedAsync(by, placement, reasonCode, now, cancel),
            CheckFinding.BrokenInTrial => await db.BrokenInTrialAsync(by, placement, reasonCode, now, cancel),
            _ => await EndAsync(db, by, placement, reasonCode, now, cancel),
        };
        if (moved != Outcome.Done)
            return moved;

        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(Sql, new { placement, due.Step, stillThere = finding == CheckFinding.StillThere, counsellor, now });
        return Outcome.Done;
    }

    private static Task<Outcome> EndAsync(
        NpgsqlDataSource db, PlacementParty by, Guid placement, string reasonCode, DateTimeOffset now, CancellationToken cancel) =>
        db.InTransactionAsync(
            async connection =>
            {
                await connection.AppendAsync(placement, PlacementState.Ended, by, now, reasonCode);
                return Outcome.Done;
            },
            cancel).AsOutcomeAsync();
}
