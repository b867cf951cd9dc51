using Dapper;
using Matching.Data.Database;
using Matching.Data.Demonstration;
using Matching.Data.Matches;
using Matching.Data.Models;
using Matching.Data.Observatory;
using Matching.Data.Rankings;
using Matching.Data.Reference;
using Matching.Engine.Evaluation.OffPolicy;
using Matching.Engine.Training;
using Matching.Testing;
using Npgsql;

namespace Matching.Data.Tests.Models;

/// <summary>The report of the verb evaluate, on the demonstration.</summary>
public sealed class EvaluateModelTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TestClock.Tuesday;

    private TestDatabase database = null!;
    private NpgsqlDataSource owner = null!;
    private NpgsqlDataSource jobs = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        owner = database.DataSource();
        jobs = database.DataSource(DatabaseRole.Jobs);
        await owner.LoadStarterReferenceAsync(TestClock.At());
        await owner.LoadDemonstrationAsync(Now);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Evaluate_PutsTheBaselinesBeside_AndRefusesToComparePoliciesFromSoLittle()
    {
        await new TrainingContext(jobs, database.DataSource(DatabaseRole.Audit)).TrainModelAsync(Now, new TrainingSettings(Trees: 10));
        var context = new RankingContext(jobs, database.DataSource(DatabaseRole.Ranking), new MatchSettings());
        await RankOpenings.ExecuteAsync(context, new RankingOrder(RankingCause.Night), Now);

        var evaluation = await jobs.EvaluateModelAsync();

        Assert.Equal(["learned", "rules", "input-order", "random"], evaluation.Table.Rows.Select(r => r.Ranker));
        Assert.All(evaluation.Table.Rows, r => Assert.InRange(r.Acceptance.Error.Mean, 0, 1));
        Assert.Equal(["rules", "learned", "input-order", "random"], evaluation.Policies.Policies.Select(p => p.Ranker));
        Assert.True(evaluation.Policies.Lists > 0);
        Assert.All(evaluation.Policies.Policies, p => Assert.IsType<NotEnoughData>(p.Snips));
    }

    [Fact]
    public async Task Audit_CountsEveryDimension_AndHidesSmallGroups()
    {
        var audits = await jobs.AuditExposureAsync(database.DataSource(DatabaseRole.Ranking), database.DataSource(DatabaseRole.Audit), Now);

        Assert.Equal(["age", "district", "sex", "structure"], audits.Select(a => a.Dimension));
        Assert.All(audits.SelectMany(a => a.Groups), g => Assert.True(g.People is null or >= 11));
        var sex = audits.Single(a => a.Dimension == "sex").Groups.Where(g => g.Ratio is not null).ToList();
        Assert.Equal(1, sex.Sum(g => g.OfExposure!.Value), 2);
        Assert.Contains(sex, g => g is { Name: "female", Ratio.Mean: > 0 });
    }

    [Fact]
    public async Task Audit_Kept_IsOncePerDayFinalAndWithoutSmallGroups()
    {
        var (ranking, audit) = (database.DataSource(DatabaseRole.Ranking), database.DataSource(DatabaseRole.Audit));

        var found = await jobs.KeepExposureAuditAsync(ranking, audit, Now);

        Assert.NotNull(found);
        Assert.Null(await jobs.KeepExposureAuditAsync(ranking, audit, Now.AddHours(1)));
        var kept = await database.DataSource(DatabaseRole.Web).LastExposureAuditAsync();
        Assert.Equal(found.Sum(a => a.Groups.Count), kept.Count);
        Assert.All(kept, g => Assert.True(g.ResidentCount is null ? g.Ratio is null : g is { ResidentCount: >= 11, Ratio: not null }));

        await using var owner = await database.DataSource().OpenConnectionAsync();
        Assert.Equal(Refusal.FactChanged, (await Assert.ThrowsAsync<PostgresException>(() => owner.ExecuteAsync("update exposure_audit set ratio = 1"))).SqlState);
        await Assert.ThrowsAsync<PostgresException>(() => owner.ExecuteAsync(
            "insert into exposure_audit (audited_on, dimension, label, opening_count, resident_count, share_of_eligible, share_of_proposed, ratio, ratio_low, ratio_high) values ('2020-01-01', 'sex', 'other', 9, 10, 0, 0, 0, 0, 0)"));
        await Assert.ThrowsAsync<PostgresException>(() => owner.ExecuteAsync(
            "insert into exposure_audit (audited_on, dimension, label, opening_count, ratio) values ('2020-01-01', 'sex', 'other', 9, 0.4)"));
    }
}
