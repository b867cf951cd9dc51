using System.Text.Json;
using Dapper;
using Matching.Data.Database;
using Matching.Engine.Ranking;
using Matching.Engine.Training;
using Npgsql;

namespace Matching.Data.Models;

/// <summary>What came of a training.</summary>
/// <param name="ModelId">Null when there was too little to learn from; nothing is stored then.</param>
/// <param name="Serves">It proved itself on later decisions, and serves from now on.</param>
public sealed record TrainedModel(Guid? ModelId, bool Serves, string Origin, TrainingOutcome Outcome);

/// <summary>Trains on the earlier decisions, judges on the later ones, and lets the model serve only when it is better than rules and champion there.</summary>
public static class TrainModel
{
    private const string RetireSql = "update ranking_model set serving = false where serving";

    private const string InsertSql = """
        insert into ranking_model (id, kind, signal_set_version, trained_on, content, metrics, trained_at, serving)
        values (@Id, 'learned', @SignalSetVersion, @Origin, @Content, @Metrics::jsonb, @Now, @Serving)
        """;

    private const string ChampionSql = "select content from ranking_model where serving and kind = 'learned'";

    private const string WasTrainedSql = "select exists (select from ranking_model where kind = 'learned')";

    /// <summary>Whether there is a learned model, serving or not.</summary>
    public static async Task<bool> WasTrainedAsync(this NpgsqlDataSource jobs, CancellationToken cancel = default)
    {
        await using var connection = await jobs.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<bool>(WasTrainedSql);
    }

    public static async Task<TrainedModel> TrainModelAsync(
        this TrainingContext context, DateTimeOffset now, TrainingSettings? settings = null, CancellationToken cancel = default)
    {
        var jobs = context.Jobs;
        var examples = await jobs.DecidedExamplesAsync(cancel);
        var origin = examples.FromDemonstration ? ModelOrigin.Demonstration : ModelOrigin.Decisions;
        var champion = await jobs.ChampionAsync(cancel);
        var audit = await context.Audit.AuditGroupsAsync(cancel);
        var outcome = await Task.Run(() => ModelTraining.Run(examples.Graded, origin, settings, champion, audit), cancel);
        if (outcome.Model is not { } model) return new TrainedModel(null, false, origin, outcome);

        var id = Guid.CreateVersion7(now);
        var row = new
        {
            Id = id,
            RulesModel.SignalSetVersion,
            Origin = origin,
            Content = ModelFile.Write(model),
            Metrics = JsonSerializer.Serialize(model.Metrics),
            Now = now,
            Serving = outcome.MayServe,
        };
        await jobs.InTransactionAsync(
            async connection =>
            {
                // A model that is no better leaves the one that serves in its place.
                if (outcome.MayServe) await connection.ExecuteAsync(RetireSql);
                return await connection.ExecuteAsync(InsertSql, row);
            },
            cancel);
        return new TrainedModel(id, outcome.MayServe, origin, outcome);
    }

    /// <summary>Null when the rules serve, also because the model cannot be read or knows other signals.</summary>
    private static async Task<IRanker?> ChampionAsync(this NpgsqlDataSource jobs, CancellationToken cancel)
    {
        await using var connection = await jobs.OpenConnectionAsync(cancel);
        if (await connection.QuerySingleOrDefaultAsync<byte[]>(ChampionSql) is not { } content) return null;
        try
        {
            return new LearnedRanker(ModelFile.Read(content), ModelFile.Version(content), peopleAreReal: false);
        }
        catch (ModelRefusedException)
        {
            return null;
        }
    }
}
