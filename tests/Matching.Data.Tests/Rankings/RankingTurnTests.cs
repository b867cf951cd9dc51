using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Rankings;
using Npgsql;

namespace Matching.Data.Tests.Rankings;

/// <summary>What moves between the reading of a run and its commit: the run waits for its turn here, and the world goes on.</summary>
public sealed class RankingTurnTests : RankingTestBase
{
    private const string Waiting = """
        select count(*) from pg_locks
        where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())
        """;

    [Fact]
    public async Task Commit_AfterSomebodyLeft_ProposesTheOthersAndRanksTheOpeningAgain()
    {
        var (leaves, stays) = (await Data.CreateResidentAsync(), await Data.CreateResidentAsync());
        var opening = await Data.CreateOpeningAsync();

        var outcome = await RunWhileAsync(new RankingOrder(RankingCause.Opening, [opening.Id]), $"update resident set state = 'left' where id = '{leaves.Id}'");

        Assert.Equal(1, outcome.Matches);
        Assert.Equal(stays.Id, await ReadAsync<Guid>("select resident_id from match"));
        Assert.Equal(1, await ReadAsync<long>($"select count(*) from outbox where kind = 'rank_opening' and subject_id = '{opening.Id}'"));
    }

    [Theory]
    [InlineData("update account set daily_review_budget = 1 where role = 'counsellor'")]
    [InlineData("update opening set state = 'withdrawn', state_since = now()")]
    public async Task Commit_AfterThereIsNoRoomAnyMore_ProposesNobody(string moved)
    {
        await Data.CreateResidentAsync();
        var (before, opening) = (await Data.CreateOpeningAsync(), await Data.CreateOpeningAsync());
        Assert.Equal(1, (await RankOpenings.ExecuteAsync(Context, new RankingOrder(RankingCause.Opening, [before.Id]), Now)).Matches);

        Assert.Equal(0, (await RunWhileAsync(new RankingOrder(RankingCause.Opening, [opening.Id]), Bare(moved))).Matches);
        Assert.Equal(0, await ReadAsync<long>($"select count(*) from match where opening_id = '{opening.Id}'"));
    }

    [Fact]
    public async Task Commit_AfterOthersTookThePlaces_KeepsToTheSizeOfTheList()
    {
        for (var i = 0; i < 12; i++)
            await Data.CreateResidentAsync();
        var opening = await Data.CreateOpeningAsync();
        RankingOutcome? first = null;

        var second = await RunWhileAsync(
            new RankingOrder(RankingCause.Night), async () => first = await RankOpenings.ExecuteAsync(Context, new RankingOrder(RankingCause.Opening, [opening.Id]), Now),
            lets: true);

        Assert.Equal(5, await ReadAsync<long>($"select count(*) from match where opening_id = '{opening.Id}'"));
        Assert.Equal(5, first!.Matches + second.Matches);
    }

    [Fact]
    public async Task Commit_AfterTheRankingWasStopped_KeepsNothing()
    {
        await Data.CreateResidentAsync();
        var (opening, lead) = (await Data.CreateOpeningAsync(), await Data.CreateCounsellorAsync());

        var outcome = await RunWhileAsync(
            new RankingOrder(RankingCause.Opening, [opening.Id]), () => Database.DataSource(DatabaseRole.Web).SwitchRankingAsync(true, "Contrôle", lead.Id, Now));

        Assert.True(outcome.IsStopped);
        Assert.Equal(0, await ReadAsync<long>("select count(*) from ranking_run"));
    }

    [Fact]
    public async Task Turn_ThatDoesNotCome_IsGivenBackAndChangesNothing()
    {
        await Data.CreateResidentAsync();
        var order = new RankingOrder(RankingCause.Opening, [(await Data.CreateOpeningAsync()).Id], Key: "rank:1");
        await using (await TakeTurnAsync())
        {
            var hurried = Context with { Settings = new MatchSettings { LongestTurn = TimeSpan.FromMilliseconds(50) } };
            await Assert.ThrowsAsync<RankingBusyException>(() => RankOpenings.ExecuteAsync(hurried, order, Now));
        }

        Assert.Equal(0, await ReadAsync<long>("select count(*) from ranking_run"));
        Assert.Equal(1, (await RankOpenings.ExecuteAsync(Context, order, Now)).Matches);
    }

    [Fact]
    public async Task Night_LeavesReviewsAndPlacesToTheDay()
    {
        var lead = await Data.CreateCounsellorAsync(c => c.WithReviewBudget(9));
        for (var i = 0; i < 5; i++)
            await Data.CreateResidentAsync(r => r.LedBy(lead));
        for (var i = 0; i < 4; i++)
            await Data.CreateOpeningAsync();

        Assert.Equal(6, (await RankOpenings.ExecuteAsync(Context, new RankingOrder(RankingCause.Night), Now)).Matches);
        Assert.Equal(2, await ReadAsync<long>("select max(lists) from (select count(*) as lists from match group by resident_id) person"));
        var ofTheDay = await Data.CreateOpeningAsync();
        Assert.Equal(3, (await RankOpenings.ExecuteAsync(Context, new RankingOrder(RankingCause.Opening, [ofTheDay.Id]), Now)).Matches);
    }

    /// <summary>Not at once, not for the night's sake, and not while no counsellor has a review left.</summary>
    [Fact]
    public async Task Waiting_OpeningOfTheDay_IsRankedAgainOnceAReviewIsFreed()
    {
        var lead = await Data.CreateCounsellorAsync(c => c.WithReviewBudget(1));
        for (var i = 0; i < 2; i++)
            await Data.CreateResidentAsync(r => r.LedBy(lead));
        var (first, opening) = (await Data.CreateOpeningAsync(), await Data.CreateOpeningAsync());
        await RankOpenings.ExecuteAsync(Context, new RankingOrder(RankingCause.Opening, [first.Id]), Now);
        await RankOpenings.ExecuteAsync(Context, new RankingOrder(RankingCause.Opening, [opening.Id]), Now);
        Assert.Equal(2, (await Owner.OpeningsWaitingAsync()).Openings);

        Assert.Equal(0, await Context.Jobs.RankWaitingAsync(10, Now.AddHours(1)));
        await ExecuteAsync(Bare("update match set state = 'lapsed'"));
        Assert.Equal(0, await Context.Jobs.RankWaitingAsync(10, Now.AddMinutes(5)));
        Assert.Equal(2, await Context.Jobs.RankWaitingAsync(10, Now.AddHours(1)));
        Assert.Equal(0, await Context.Jobs.RankWaitingAsync(10, Now.AddHours(1)));
        Assert.Equal(2, await ReadAsync<long>("select count(*) from outbox where kind = 'rank_opening'"));
    }

    private Task<RankingOutcome> RunWhileAsync(RankingOrder order, string moved) => RunWhileAsync(order, () => ExecuteAsync(moved));

    /// <summary>Starts a run, waits until it has compared and stands before its commit, lets the world move, and gives it its turn.</summary>
    private async Task<RankingOutcome> RunWhileAsync(RankingOrder order, Func<Task> moved, bool lets = false)
    {
        Task<RankingOutcome> run;
        await using (await TakeTurnAsync())
        {
            run = RankOpenings.ExecuteAsync(Context, order, Now);
            while (await ReadAsync<long>(Waiting) == 0 && !run.IsCompleted)
                await Task.Delay(20);
            if (!lets)
                await moved();
        }

        if (lets)
            await moved();
        return await run;
    }

    private async Task<NpgsqlConnection> TakeTurnAsync()
    {
        var connection = await Owner.OpenConnectionAsync();
        await connection.ExecuteAsync("begin; select pg_advisory_xact_lock(hashtext('ranking_run'))");
        return connection;
    }

    // As bare rows: the tables of moves are not what is looked at here.
    private static string Bare(string sql) => $"set session_replication_role = replica; {sql}";

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }

    private async Task<T?> ReadAsync<T>(string sql)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql);
    }
}
