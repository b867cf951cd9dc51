using System.Diagnostics;
using Dapper;
using Matching.Data.Models;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Matching.Engine.Shortlisting;
using Npgsql;

namespace Matching.Data.Rankings;

/// <summary>
/// A ranking run: reads what the ranking may know in one short transaction, compares with nothing open, and keeps the run and its matches in
/// another, which asks again what may have moved. Runs may compare side by side; they are written one after another. A run for some residents
/// or openings compares only their rows or columns; live matches stand, so after a run that left no pair to give it gives what a run over all
/// gives.
/// </summary>
public static class RankOpenings
{
    private const string TurnSql = """
        select set_config('lock_timeout', @longest, true), set_config('statement_timeout', '120s', true);
        select pg_advisory_xact_lock(hashtext('ranking_run'));
        """;

    private const string IsStoppedSql = "select ranking_is_stopped()";

    private const string SameKeySql = "select id from ranking_run where settings ->> 'key' = @key";

    /// <exception cref="RankingBusyException">Others were writing their runs for too long: nothing is kept, and it may be asked for again.</exception>
    public static async Task<RankingOutcome> ExecuteAsync(
        RankingContext context, RankingOrder order, DateTimeOffset now, CancellationToken cancel = default)
    {
        var watch = Stopwatch.StartNew();
        ServingModel serving;
        await using (var connection = await context.Jobs.OpenConnectionAsync(cancel))
        {
            if (await AnsweredAsync(connection, order) is { } answer)
                return answer;
            serving = await ServingModel.LoadAsync(connection, now);
        }

        var input = await RankingInput.ReadAsync(context, order, WorkingDays.DayInParis(now), cancel);
        if (input.Openings.Count == 0 || input.People.Count == 0)
            return new RankingOutcome(null, input.Openings.Count, input.People.Count);

        var runId = Guid.CreateVersion7(now);
        var request = Request(context, order, input, serving, now, runId);
        var result = await Task.Run(() => ShortlistRun.Run(request), cancel);
        var reviewBy = WorkingDays.Deadline(now, context.Settings.ReviewWorkingDays);
        return await KeepAsync(context, new RunToWrite(runId, order, serving, request, result, now, reviewBy, watch), cancel);
    }

    private static ShortlistRequest Request(
        RankingContext context, RankingOrder order, RankingInput input, ServingModel serving, DateTimeOffset now, Guid runId) => new(
            input.Openings,
            [.. input.People.Select(p => p.Resident)],
            input.Closeness,
            serving.Ranker,
            WorkingDays.DayInParis(now),
            order.Seed ?? BitConverter.ToInt64(runId.ToByteArray(), 8))
        {
            LiveMatches = input.State.LiveByOpening,
            AlreadyMatched = input.State.NotAgain,
            Reviews = new ReviewBudgets(input.People.ToDictionary(p => p.Resident.Id, p => p.LeadId), input.State.ReviewsLeft),
            Options = context.Options with
            {
                PerResident = context.ListsPerResident(order),
                SmallChanges = order.Residents is null,
                MaxThreads = context.Settings.RankingThreads,
            },
        };

    private static async Task<RankingOutcome> KeepAsync(RankingContext context, RunToWrite run, CancellationToken cancel)
    {
        await using var connection = await context.Jobs.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await TakeTurnAsync(connection, context.Settings.LongestTurn);
        if (await AnsweredAsync(connection, run.Order) is { } answer)
            return answer;

        var room = await RankingRoom.ReadAsync(connection, context.Settings, run.Request, run.Result.Matches, context.KeptFrom(run.Order));
        var (kept, cutShort) = room.Fill(run.Result.Matches);
        var (written, lost) = await connection.WriteAsync(run, kept, cancel);
        foreach (var opening in cutShort.Union(lost))
            await connection.PromiseRankingAgainAsync(opening, run.Now);
        await transaction.CommitAsync(cancel);
        return new RankingOutcome(
            run.Id, run.Request.Openings.Count, run.Request.Residents.Count, run.Result.PairsCompared, written, run.Result.LeftForLater,
            run.Model.Ranker.Name);
    }

    private static async Task TakeTurnAsync(NpgsqlConnection connection, TimeSpan longest)
    {
        try
        {
            await connection.ExecuteAsync(TurnSql, new { longest = $"{(long)longest.TotalMilliseconds}ms" });
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled)
        {
            throw new RankingBusyException(busy);
        }
    }

    /// <summary>What there is to say without comparing anybody; null when there is something to do.</summary>
    private static async Task<RankingOutcome?> AnsweredAsync(NpgsqlConnection connection, RankingOrder order)
    {
        if (order.Key is not null && await connection.QuerySingleOrDefaultAsync<Guid?>(SameKeySql, new { key = order.Key }) is { } done)
            return new RankingOutcome(done, AlreadyDone: true);
        return await connection.QuerySingleAsync<bool>(IsStoppedSql) ? new RankingOutcome(null, IsStopped: true) : null;
    }
}

/// <summary>A run waited for its turn to be written, in vain: it has changed nothing.</summary>
public sealed class RankingBusyException(Exception inner) : Exception("Other ranking runs are being written.", inner);
