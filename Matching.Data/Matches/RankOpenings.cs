using Dapper;
using Matching.Data.Models;
using Matching.Data.Occupations;
using Matching.Data.Openings;
using Matching.Data.Residents;
using Matching.Engine.Domain;
using Matching.Engine.Shortlisting;

namespace Matching.Data.Matches;

/// <summary>
/// A ranking run: reads what the ranking may know, asks the engine for lists, keeps the run and its matches in one transaction.
/// Runs follow one another under an advisory lock, so that two of them never fill the same place. A run for some residents or openings compares only
/// their rows or columns; live matches stand, so after a run that left no pair to give it gives what a run over all gives.
/// </summary>
public static class RankOpenings
{
    private const string LockSql = "select pg_advisory_xact_lock(hashtext('ranking_run'))";

    private const string IsStoppedSql = "select ranking_is_stopped()";

    private const string SameKeySql = "select id from ranking_run where settings ->> 'key' = @key";

    public static async Task<RankingOutcome> ExecuteAsync(
        RankingContext context, RankingOrder order, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await context.Jobs.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(LockSql);
        if (order.Key is not null && await connection.QuerySingleOrDefaultAsync<Guid?>(SameKeySql, new { key = order.Key }) is { } done)
            return new RankingOutcome(done, AlreadyDone: true);
        if (await connection.QuerySingleAsync<bool>(IsStoppedSql))
            return new RankingOutcome(null, IsStopped: true);

        var today = WorkingDays.DayInParis(now);
        var state = await RankingState.ReadAsync(connection, context.Settings, today, order.Openings);
        var openings = await context.Ranking.OpeningsToRankAsync(today, order.Openings, onlyInArea: order.Cause != RankingCause.ByHand, cancel);
        var people = (await context.Ranking.ResidentsToRankAsync(today, order.Residents, state.AtWork, cancel))
            .Where(p => state.ReviewsLeft.GetValueOrDefault(p.LeadId) > 0)
            .ToList();
        if (openings.Count == 0 || people.Count == 0)
            return new RankingOutcome(null, openings.Count, people.Count);

        var runId = Guid.CreateVersion7(now);
        var serving = await ServingModel.LoadAsync(connection, now);
        var request = new ShortlistRequest(
            openings,
            [.. people.Select(p => p.Resident)],
            await context.Ranking.OccupationClosenessAsync(cancel),
            serving.Ranker,
            today,
            order.Seed ?? BitConverter.ToInt64(runId.ToByteArray(), 8))
        {
            LiveMatches = state.LiveByOpening,
            AlreadyMatched = state.NotAgain,
            Reviews = new ReviewBudgets(people.ToDictionary(p => p.Resident.Id, p => p.LeadId), state.ReviewsLeft),
            Options = context.Options with { PerResident = context.Settings.PendingPerResident, SmallChanges = order.Residents is null },
        };
        var result = await Task.Run(() => ShortlistRun.Run(request), cancel);
        var written = await connection.WriteAsync(
            new RunToWrite(runId, order, serving, request, result, now, WorkingDays.Deadline(now, context.Settings.ReviewWorkingDays)), cancel);
        await transaction.CommitAsync(cancel);
        return new RankingOutcome(
            runId, openings.Count, people.Count, result.PairsCompared, written, result.LeftForLater, serving.Ranker.Name);
    }
}
