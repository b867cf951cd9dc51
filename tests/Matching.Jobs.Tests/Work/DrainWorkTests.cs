using Dapper;
using Matching.Data.Outbox;
using Matching.Jobs.Rankings;
using Matching.Jobs.Tests.Hosting;
using Matching.Jobs.Work;

namespace Matching.Jobs.Tests.Work;

public sealed class DrainWorkTests : IAsyncLifetime
{
    private JobsTestHost host = null!;

    public async Task InitializeAsync() => host = await JobsTestHost.CreateAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Drain_PromisedOpening_ProposesWhoFitsOnce()
    {
        var opening = await host.Data.CreateOpeningAsync();
        var fits = await host.Data.CreateResidentAsync(r => r.Wanting("N1103", practisedMonths: 24));
        await PromiseAsync(WorkKind.RankOpening, opening.Id);

        await DrainAsync();
        await DrainAsync();

        Assert.Equal(fits.Id, await host.ReadAsync<Guid>("select resident_id from match where opening_id = @Id and state = 'proposed'", opening));
        Assert.Equal("done", await host.ReadAsync<string>("select state from outbox"));
        Assert.Equal(1, await host.ReadAsync<long>("select count(*) from ranking_run"));
    }

    [Fact]
    public async Task Drain_SeveralOpenings_AreOneRun()
    {
        await host.Data.CreateResidentAsync();
        for (var i = 0; i < 3; i++)
            await PromiseAsync(WorkKind.RankOpening, (await host.Data.CreateOpeningAsync()).Id);

        await DrainAsync();

        Assert.Equal(3, await host.ReadAsync<long>("select count(*) from outbox where state = 'done'"));
        Assert.Equal(1, await host.ReadAsync<long>("select count(*) from ranking_run"));
    }

    [Fact]
    public async Task Drain_OneThatCannotBeRankedAmongOthers_LetsTheOthersBeRanked()
    {
        await host.Data.CreateResidentAsync();
        var bad = await host.Data.CreateOpeningAsync();
        await PromiseAsync(WorkKind.RankOpening, bad.Id);
        var good = await host.Data.CreateOpeningAsync();
        await PromiseAsync(WorkKind.RankOpening, good.Id);
        await host.RefuseAsync("match", $"new.opening_id = '{bad.Id}'");

        await DrainAsync();

        Assert.Equal("done", await host.ReadAsync<string>("select state from outbox where subject_id = @Id", good));
        Assert.Equal(("pending", "PA001"), await host.ReadAsync<(string, string)>("select state, error from outbox where subject_id = @Id", bad));
    }

    /// <summary>Else a long night makes failures of early promises.</summary>
    [Fact]
    public async Task Drain_WhileAnotherRunIsWritten_WaitsWithoutAnAttempt()
    {
        await using var hurried = await JobsTestHost.CreateAsync(("Matching:LongestTurn", "00:00:00.05"));
        var opening = await hurried.Data.CreateOpeningAsync();
        await hurried.Data.CreateResidentAsync();
        await PromiseAsync(WorkKind.RankOpening, opening.Id, hurried);
        await using (var other = await hurried.Owner.OpenConnectionAsync())
        {
            await other.ExecuteAsync("begin; select pg_advisory_xact_lock(hashtext('ranking_run'))");
            await hurried.RunAsync<DrainWork>(job => job.RunAsync(CancellationToken.None));
        }

        Assert.Equal(("pending", 0), await hurried.ReadAsync<(string, int)>("select state, attempts from outbox"));
        hurried.Clock.Advance(TimeSpan.FromSeconds(11));
        await hurried.RunAsync<DrainWork>(job => job.RunAsync(CancellationToken.None));
        Assert.Equal(("done", 1), await hurried.ReadAsync<(string, int)>("select state, attempts from outbox"));
    }

    [Fact]
    public async Task Drain_PromisedResident_IsProposedWhatFits()
    {
        var opening = await host.Data.CreateOpeningAsync();
        var resident = await host.Data.CreateResidentAsync(r => r.Wanting("N1103", practisedMonths: 24));
        await PromiseAsync(WorkKind.RankResident, resident.Id);

        await DrainAsync();

        Assert.Equal(opening.Id, await host.ReadAsync<Guid>("select opening_id from match where resident_id = @Id", resident));
    }

    /// <summary>New and changed people come onto the lists of open openings without waiting for the night; together, so that the first does not take what fits the second better.</summary>
    [Fact]
    public async Task Drain_SeveralResidents_AreOneRunThatSaysNothingAboutOpenings()
    {
        await host.Data.CreateOpeningAsync();
        for (var i = 0; i < 3; i++)
            await PromiseAsync(WorkKind.RankResident, (await host.Data.CreateResidentAsync()).Id);

        await DrainAsync();

        Assert.Equal(3, await host.ReadAsync<long>("select count(*) from outbox where state = 'done'"));
        Assert.Equal(3, await host.ReadAsync<int>("select resident_count from ranking_run where cause = 'resident'"));
        Assert.Equal(3, await host.ReadAsync<long>("select count(*) from match"));
        Assert.Equal(0, await host.ReadAsync<long>("select count(*) from ranking_obstacle"));
    }

    [Fact]
    public async Task RankNightly_TheSameNightTwice_IsOneRun()
    {
        await host.Data.CreateOpeningAsync();
        await host.Data.CreateResidentAsync();

        await host.RunAsync<RankNightly>(job => job.RunAsync(default));
        await host.RunAsync<RankNightly>(job => job.RunAsync(default));

        Assert.Equal(1, await host.ReadAsync<long>("select count(*) from ranking_run where cause = 'night'"));
    }

    private async Task PromiseAsync(string kind, Guid subject, JobsTestHost? of = null)
    {
        await using var connection = await (of ?? host).Owner.OpenConnectionAsync();
        await connection.PromiseAsync(kind, subject, $"{kind}:{subject}", host.Now);
    }

    private Task DrainAsync() => host.RunAsync<DrainWork>(job => job.RunAsync(default));
}
