using Matching.Data.Models;
using Matching.Engine.Domain;
using Matching.Jobs.Models;
using Matching.Jobs.Tests.Hosting;

namespace Matching.Jobs.Tests.Models;

public sealed class RetrainTests
{
    [Fact]
    public async Task Retrain_TooFewDecisions_KeepsTheRules()
    {
        await using var host = await JobsTestHost.CreateAsync();
        await host.Data.CreateMatchAsync(MatchState.Declined);

        await host.RunAsync<Retrain>(job => job.RunAsync(default));

        Assert.Equal(0, await host.ReadAsync<long>("select count(*) from ranking_model where kind = 'learned'"));
    }

    [Fact]
    public async Task LastTraining_CountsLearnedModelsOnly()
    {
        await using var host = await JobsTestHost.CreateAsync();
        await host.Data.CreateMatchAsync();
        Assert.Null(await host.Owner.LastTrainingAsync());

        await host.ReadAsync<int?>("""
            insert into ranking_model (id, kind, signal_set_version, trained_on, content, metrics, trained_at)
            values (gen_random_uuid(), 'learned', 'essai', 'demonstration', '\x00', '{}', @Now) returning 1
            """, new { host.Now });

        Assert.Equal(host.Now, await host.Owner.LastTrainingAsync());
    }
}
