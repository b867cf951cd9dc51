using Dapper;
using Matching.Engine.Evaluation;
using Matching.Engine.Evaluation.OffPolicy;
using Matching.Engine.Ranking;
using Matching.Engine.Training;
using Npgsql;

namespace Matching.Data.Models;

/// <param name="ModelId">The learned model that was judged; null when there is none of these signals.</param>
/// <param name="Since">Only openings with decisions later than that are judged: no model has learned from them.</param>
/// <param name="Policies">The same rankers on the lists that runs logged since then.</param>
public sealed record ModelEvaluation(Guid? ModelId, bool Serves, DateTimeOffset Since, bool FromDemonstration, EvaluationTable Table, PolicyComparison Policies);

/// <summary>Judges the latest learned model on what was decided after all that it learned from, beside rules, input order and random.</summary>
public static class EvaluateModel
{
    public const int Seed = 20_261_124;

    private const string Sql = """
        select id, content, serving from ranking_model
        where kind = 'learned' and signal_set_version = @SignalSetVersion
        order by serving desc, trained_at desc limit 1
        """;

    public static async Task<ModelEvaluation> EvaluateModelAsync(this NpgsqlDataSource jobs, CancellationToken cancel = default)
    {
        var examples = await jobs.DecidedExamplesAsync(cancel);
        await using var connection = await jobs.OpenConnectionAsync(cancel);
        var stored = await connection.QuerySingleOrDefaultAsync<Stored>(Sql, new { RulesModel.SignalSetVersion });
        var model = stored is null ? null : ModelFile.Read(stored.Content);
        var split = TimeSplit.Of(examples.Graded);
        var since = model?.TrainedTo ?? split.Cut;
        IReadOnlyList<GradedExample> later = model is null
            ? split.Later
            : [.. examples.Graded.GroupBy(e => e.OpeningId).Where(g => g.Max(e => e.DecidedAt) > since).SelectMany(g => g)];
        IRanker[] rankers = model is null ? [] : [new LearnedRanker(model, "stored", peopleAreReal: false)];
        var table = await Task.Run(() => Evaluator.Evaluate(later, rankers, Seed), cancel);
        var lists = await jobs.LoggedListsAsync(since, examples.Graded, cancel);
        var earlier = examples.Graded.Where(e => e.DecidedAt <= since).ToList();
        var outcomes = earlier.Count < OutcomeModel.LeastRows ? null : OutcomeModel.Fit([.. earlier.Select(e => e.Signals)], [.. earlier.Select(LoggedLists.Outcome)]);
        var policies = await Task.Run(() => PolicyComparison.Of(lists, [new RuleRanker(), .. rankers, new InputOrderRanker(), new RandomRanker(Seed)], outcomes), cancel);
        return new ModelEvaluation(stored?.Id, stored?.Serving ?? false, since, examples.FromDemonstration, table, policies);
    }

    private sealed record Stored(Guid Id, byte[] Content, bool Serving);
}
