using System.Data;
using Dapper;
using Matching.Data.Occupations;
using Matching.Data.Openings;
using Matching.Data.Residents;
using Matching.Engine.Domain;
using Matching.Engine.Occupations;

namespace Matching.Data.Rankings;

/// <summary>All that a run compares, as it was at one moment.</summary>
internal sealed record RankingInput(
    RankingState State, IReadOnlyList<OpeningToRank> Openings, IReadOnlyList<RankedResident> People, OccupationCloseness Closeness)
{
    private const string ExportSql = "select pg_export_snapshot()";

    /// <summary>
    /// Reads in one short repeatable-read transaction of each of the two roles, which share their snapshot; nothing stays open behind it.
    /// People whose counsellor has no review left are compared too: that places wait for them is said.
    /// </summary>
    public static async Task<RankingInput> ReadAsync(RankingContext context, RankingOrder order, DateOnly today, CancellationToken cancel)
    {
        await using var jobs = await context.Jobs.OpenConnectionAsync(cancel);
        await using var reading = await jobs.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var snapshot = await jobs.QuerySingleAsync<string>(ExportSql);
        await using var ranking = await context.Ranking.OpenConnectionAsync(cancel);
        await using var same = await ranking.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        // The name is PostgreSQL's own, and SET takes no parameter.
        await ranking.ExecuteAsync($"set transaction snapshot '{snapshot}'");

        var state = await RankingState.ReadAsync(jobs, context.Settings, today, order.Openings, context.KeptFrom(order));
        var openings = await ranking.OpeningsToRankAsync(today, order.Openings, onlyInArea: order.Cause != RankingCause.ByHand, cancel);
        var people = await ranking.ResidentsToRankAsync(today, order.Residents, state.AtWork, context.Memory, cancel);
        return new RankingInput(state, openings, people, await ranking.OccupationClosenessAsync(cancel));
    }
}
