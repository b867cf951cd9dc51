using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>Says when a job whose start has passed begins: its company, or, for a spotted one, a counsellor who asked at the source.</summary>
public static class ConfirmStart
{
    private const string OwnSql = "select exists (select from opening where id = @id)";

    private const string SpottedSql = "select exists (select from opening where id = @id and state = 'spotted')";

    private const string Sql = """
        with held as (
            select id, starts_on from opening where id = @id and not has_ended and starts_on < @today for no key update
        ), moved as (
            update opening o set starts_on = @startsOn, updated_at = @now from held where o.id = held.id returning o.id)
        insert into opening_hold (opening_id, starts_on, asked_at, answered_at, answered_by, new_starts_on)
        select held.id, held.starts_on, @now, @now, @accountId, @startsOn from held join moved on moved.id = held.id
        on conflict (opening_id, starts_on) do update
            set answered_at = excluded.answered_at, answered_by = excluded.answered_by, new_starts_on = excluded.new_starts_on
        """;

    /// <param name="startsOn">Null: as soon as possible.</param>
    /// <returns>Incomplete for a day that has passed or lies too far; Stale when the start had been said meanwhile.</returns>
    public static Task<Outcome> ConfirmStartAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid id, DateOnly? startsOn, DateTimeOffset now, CancellationToken cancel = default) =>
        db.AsCompanyAsync(companyId, async connection =>
        {
            if (!await connection.QuerySingleAsync<bool>(OwnSql, new { id }))
                return Outcome.NotFound;
            await connection.LeaveCompanyScopeAsync();
            return await ConfirmAsync(connection, accountId, id, startsOn, now);
        }, cancel).AsOutcomeAsync();

    /// <inheritdoc cref="ConfirmStartAsync"/>
    public static Task<Outcome> ConfirmSpottedStartAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, DateOnly? startsOn, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection => await connection.QuerySingleAsync<bool>(SpottedSql, new { id })
            ? await ConfirmAsync(connection, counsellor, id, startsOn, now)
            : Outcome.NotFound, cancel).AsOutcomeAsync();

    private static async Task<Outcome> ConfirmAsync(NpgsqlConnection connection, Guid accountId, Guid id, DateOnly? startsOn, DateTimeOffset now)
    {
        var today = WorkingDays.DayInParis(now);
        if (!OpeningStart.MayBe(startsOn, today))
            return Outcome.Incomplete;
        if (await connection.ExecuteAsync(Sql, new { id, startsOn, accountId, today, now }) == 0)
            return Outcome.Stale;
        await connection.PromiseRankingAsync(id, now);
        return Outcome.Done;
    }
}
