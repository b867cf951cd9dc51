using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// The coordination takes on what readers said of an opening and ends it: nothing to change, or the opening paused or withdrawn in the same
/// transaction. Only what its page showed is settled: what was said meanwhile waits.
/// </summary>
public static class SettleReports
{
    private const string TakeSql = "update opening_report set owner_id = @coordinatorId where opening_id = @openingId and settled_at is null";

    private const string WaitingSql = """
        select id from opening_report where opening_id = @openingId and id = any(@reports) and settled_at is null for update
        """;

    private const string SettleSql = """
        update opening_report
        set settled_at = @now, settled_by = @coordinatorId, outcome = @outcome, owner_id = coalesce(owner_id, @coordinatorId)
        where opening_id = @openingId and id = any(@reports) and settled_at is null
        """;

    private const string EraseSql = "update opening_report set text = null where opening_id = @openingId and id = @reportId";

    public static async Task<Outcome> TakeReportsAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid openingId, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteAsync(TakeSql, new { coordinatorId, openingId }) > 0 ? Outcome.Done : Outcome.Stale;
    }

    /// <param name="stop">What the opening comes to; null when there is nothing to change.</param>
    public static Task<Outcome> SettleReportsAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid openingId, IReadOnlyList<Guid> reports, OpeningStopped? stop, DateTimeOffset now,
        CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var values = new { openingId, reports = reports.ToArray() };
            if ((await connection.QueryAsync<Guid>(WaitingSql, values)).AsList().Count == 0)
                return Outcome.Stale;
            if (stop is not null && await connection.StopAsync(coordinatorId, openingId, stop, now) is not Outcome.Done and var refused)
                return refused;
            var outcome = stop is null ? ReportOutcome.NothingToChange : ReportOutcome.OfStop(stop.To);
            await connection.ExecuteAsync(SettleSql, new { coordinatorId, openingId, values.reports, outcome, now });
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

    /// <summary>Free text of a reader: erased when it names somebody, or on request. False when there is none.</summary>
    public static async Task<bool> EraseReportTextAsync(
        this NpgsqlDataSource db, Guid openingId, Guid reportId, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteAsync(EraseSql, new { openingId, reportId }) > 0;
    }
}
