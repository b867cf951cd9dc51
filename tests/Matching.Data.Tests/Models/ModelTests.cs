using Dapper;
using Matching.Data.Database;
using Matching.Data.Demonstration;
using Matching.Data.Matches;
using Matching.Data.Models;
using Matching.Data.Rankings;
using Matching.Data.Reference;
using Matching.Engine.Ranking;
using Matching.Engine.Training;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Models;

/// <summary>In order of use: examples, training, serving, and what a real person changes.</summary>
public sealed class ModelTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TestClock.Tuesday;

    // Small: these tests are about what is stored and served, not about how good it is.
    private static readonly TrainingSettings Quick = new(Trees: 10);

    private TestDatabase database = null!;
    private NpgsqlDataSource owner = null!;
    private NpgsqlDataSource jobs = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        owner = database.DataSource();
        jobs = database.DataSource(DatabaseRole.Jobs);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Train_NothingDecided_StoresNothingAndTheRulesServe()
    {
        var trained = await Training.TrainModelAsync(Now);
        Assert.Null(trained.ModelId);
        Assert.Equal("rules", (await ServingAsync()).Ranker.Name);
    }

    [Fact]
    public async Task Train_OnTheDemonstration_IsMarkedAndNeverServesRealPeople()
    {
        await owner.LoadStarterReferenceAsync(TestClock.At());
        await owner.LoadDemonstrationAsync(Now);
        var examples = await jobs.DecidedExamplesAsync();
        Assert.True(examples.FromDemonstration);
        Assert.Equal([0, 1, 2, 3, 4], examples.Graded.Select(e => e.Grade).Distinct().Order());

        var trained = await Training.TrainModelAsync(Now, Quick);
        Assert.Equal(ModelOrigin.Demonstration, trained.Origin);
        Assert.Equal(trained.Outcome.MayServe, await IsServingAsync(trained.ModelId));

        // Whether it may serve or not: here it is told to serve, as an administrator could.
        await ExecuteAsync("update ranking_model set serving = (id = @id)", trained.ModelId);
        var serving = await ServingAsync();
        Assert.Equal(("learned", trained.ModelId), (serving.Ranker.Name, serving.Id));
        var context = new RankingContext(jobs, database.DataSource(DatabaseRole.Ranking), new MatchSettings());
        Assert.Equal("learned", (await RankOpenings.ExecuteAsync(context, new RankingOrder(RankingCause.Night), Now)).Ranker);

        await new TestData(owner, Now).CreateResidentAsync();
        serving = await ServingAsync();
        Assert.Equal("rules", serving.Ranker.Name);
        Assert.Contains("historique inventé", serving.WhyRules, StringComparison.Ordinal);
        var run = await RankOpenings.ExecuteAsync(context, new RankingOrder(RankingCause.Night), Now.AddDays(1));
        Assert.Equal("rules", run.Ranker);
        // And what was invented teaches nothing any more.
        Assert.Empty((await jobs.DecidedExamplesAsync()).Graded);
    }

    [Fact]
    public async Task Load_ModelOfOtherSignals_IsRefusedAndTheRulesServe()
    {
        await ExecuteAsync("""
            insert into ranking_model (id, kind, signal_set_version, trained_on, content, metrics, trained_at, serving)
            values (@id, 'learned', '0', 'decisions', 'no model', '{}', now(), true)
            """, Guid.NewGuid());
        var serving = await ServingAsync();
        Assert.Equal("rules", serving.Ranker.Name);
        Assert.NotNull(serving.WhyRules);
    }

    private TrainingContext Training => new(jobs, database.DataSource(DatabaseRole.Audit));

    private async Task<ServingModel> ServingAsync()
    {
        await using var connection = await jobs.OpenConnectionAsync();
        return await ServingModel.LoadAsync(connection, Now);
    }

    private async Task<bool> IsServingAsync(Guid? id)
    {
        await using var connection = await owner.OpenConnectionAsync();
        return await connection.QuerySingleAsync<bool>("select serving from ranking_model where id = @id", new { id });
    }

    private async Task ExecuteAsync(string sql, Guid? id)
    {
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, new { id });
    }
}
