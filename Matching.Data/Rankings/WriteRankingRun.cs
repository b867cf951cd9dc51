using System.Diagnostics;
using System.Text.Json;
using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Models;
using Matching.Engine.Domain;
using Matching.Engine.Shortlisting;
using Npgsql;
using NpgsqlTypes;

namespace Matching.Data.Rankings;

internal sealed record RunToWrite(
    Guid Id, RankingOrder Order, ServingModel Model, ShortlistRequest Request, ShortlistResult Result, DateTimeOffset Now, DateTimeOffset ReviewBy, Stopwatch Watch);

/// <summary>Keeps a run in the caller's transaction: all that is needed to replay it, and its matches with their first event.</summary>
internal static class WriteRankingRun
{
    private const string RunSql = """
        insert into ranking_run (id, cause, model_id, seed, settings, signal_names, opening_count, resident_count, pair_count, match_count,
            started_at, finished_at)
        values (@Id, @Cause, @ModelId, @Seed, @Settings::jsonb, @SignalNames, @Openings, @Residents, @Pairs, @Matches, @Now, @FinishedAt)
        """;

    // Openings before people, as everywhere: whoever writes a fact about them waits, and then finds these matches.
    private const string HoldSql = """
        select id from opening where id = any(@OpeningIds) order by id for share;
        select id from resident where id = any(@ResidentIds) order by id for share;
        """;

    // A counsellor may have proposed one of the pairs by hand meanwhile: that match stands. Somebody may have left, an opening ended:
    // that pair is not written.
    private const string MatchSql = """
        with written as (
            insert into match (id, opening_id, resident_id, state, state_since, origin, run_id, model_id, rank, score, shown_probability, reasons,
                proposed_at, review_by, is_demonstration)
            select n.id, n.opening_id, n.resident_id, 'proposed', @Now, 'ranking', @RunId, @ModelId, n.rank, n.score, n.probability, n.reasons::jsonb,
                @Now, @ReviewBy, r.is_demonstration
            from unnest(@Ids, @OpeningIds, @ResidentIds, @Ranks, @Scores, @Probabilities, @Reasons)
                as n (id, opening_id, resident_id, rank, score, probability, reasons)
            join resident r on r.id = n.resident_id
            where cardinality(pair_no_longer_so(n.opening_id, n.resident_id, @Today)) = 0
            on conflict do nothing
            returning id, opening_id, resident_id)
        select id, opening_id, resident_id from written
        """;

    private const string EventSql = """
        insert into match_event (id, match_id, to_state, actor, at)
        select e.id, e.match_id, 'proposed', 'rule', @now from unnest(@ids, @matches) as e (id, match_id)
        """;

    private const string PairCopy = """
        copy ranking_pair (run_id, opening_id, resident_id, rank, score, shown_probability, shown, explored, signals) from stdin (format binary)
        """;

    /// <returns>How many matches were written, and the openings of those that were not: the pair is no longer so, or live by hand.</returns>
    public static async Task<(int Written, IReadOnlyCollection<Guid> Lost)> WriteAsync(
        this NpgsqlConnection connection, RunToWrite run, IReadOnlyList<ProposedMatch> kept, CancellationToken cancel)
    {
        var (request, result) = (run.Request, run.Result);
        await connection.ExecuteAsync(RunSql, new
        {
            run.Id,
            run.Order.Cause,
            ModelId = run.Model.Id,
            result.Seed,
            Settings = Settings(run),
            SignalNames = result.SignalNames.ToArray(),
            Openings = request.Openings.Count,
            Residents = request.Residents.Count,
            Pairs = result.PairsCompared,
            Matches = kept.Count,
            run.Now,
            FinishedAt = run.Now + run.Watch.Elapsed,
        });
        await WritePairsAsync(connection, run, cancel);
        // A run for some residents says nothing about an opening.
        if (run.Order.Residents is null)
        {
            await connection.WriteFindingsAsync(run.Id, result.Findings);
            await connection.KeepWaitingAsync(run.Order, request, result, run.Now);
        }

        return await WriteMatchesAsync(connection, run, kept);
    }

    private static async Task<(int Written, IReadOnlyCollection<Guid> Lost)> WriteMatchesAsync(
        NpgsqlConnection connection, RunToWrite run, IReadOnlyList<ProposedMatch> kept)
    {
        var (openings, residents) = (kept.Select(m => m.OpeningId).ToArray(), kept.Select(m => m.ResidentId).ToArray());
        await connection.ExecuteAsync(HoldSql, new { OpeningIds = openings, ResidentIds = residents });
        var written = (await connection.QueryAsync<(Guid Id, Guid Opening, Guid Resident)>(MatchSql, new
        {
            Today = WorkingDays.DayInParis(run.Now),
            run.Now,
            RunId = run.Id,
            ModelId = run.Model.Id,
            run.ReviewBy,
            Ids = kept.Select(_ => Guid.CreateVersion7(run.Now)).ToArray(),
            OpeningIds = openings,
            ResidentIds = residents,
            Ranks = kept.Select(m => m.Rank).ToArray(),
            Scores = kept.Select(m => m.Score).ToArray(),
            Probabilities = kept.Select(m => (float)m.ShownProbability).ToArray(),
            Reasons = kept.Select(m => MatchReasons.ToJson(m.Explanation)).ToArray(),
        })).AsList();
        var matches = written.Select(w => w.Id).ToArray();
        await connection.ExecuteAsync(EventSql, new { run.Now, matches, ids = matches.Select(_ => EventId.Next(run.Now)).ToArray() });
        var lost = kept.Select(m => (m.OpeningId, m.ResidentId)).Except(written.Select(w => (w.Opening, w.Resident)));
        return (matches.Length, [.. lost.Select(pair => pair.Item1).Distinct()]);
    }

    private static async Task WritePairsAsync(NpgsqlConnection connection, RunToWrite run, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync(PairCopy, cancel);
        foreach (var pair in run.Result.Pairs)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(run.Id, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(pair.OpeningId, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(pair.ResidentId, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(pair.Rank, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(pair.Score, NpgsqlDbType.Real, cancel);
            await copy.WriteAsync((float)pair.ShownProbability, NpgsqlDbType.Real, cancel);
            await copy.WriteAsync(pair.Shown, NpgsqlDbType.Boolean, cancel);
            await copy.WriteAsync(pair.Explored, NpgsqlDbType.Boolean, cancel);
            await copy.WriteAsync(pair.Signals, NpgsqlDbType.Array | NpgsqlDbType.Real, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    private static string Settings(RunToWrite run)
    {
        var options = run.Request.Options;
        var settings = new Dictionary<string, object?>
        {
            ["today"] = run.Request.Today.ToString("O", null),
            ["per_resident"] = options.PerResident,
            ["exploration_share"] = options.ExplorationShare,
            ["candidates_per_opening"] = options.CandidatesPerOpening,
            ["openings_per_resident"] = options.OpeningsPerResident,
            ["near_the_cut"] = options.NearTheCut,
            ["further_list_cost"] = options.FurtherListCost,
            ["exact_explanations"] = options.ExactExplanations,
        };
        if (run.Order.Key is not null) settings["key"] = run.Order.Key;
        if (run.Model.WhyRules is not null) settings["why_rules"] = run.Model.WhyRules;
        return JsonSerializer.Serialize(settings);
    }
}
