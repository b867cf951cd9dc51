using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Data.Rankings;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;
using Npgsql;

namespace Matching.Data.Tests.Rankings;

public sealed class RankOpeningsTests : RankingTestBase
{
    [Fact]
    public async Task Execute_Opening_WritesTheRunItsMatchesAndWhyOthersWereStopped()
    {
        var fits = await Data.CreateResidentAsync(r => r.WithLicence("B"));
        await Data.CreateResidentAsync(); // without the licence
        var opening = await Data.CreateOpeningAsync(o => o.WithLicence("B"));

        var outcome = await RunAsync(new RankingOrder(RankingCause.Opening, [opening.Id]));

        Assert.Equal((1, 2, 1, "rules"), (outcome.Openings, outcome.Residents, outcome.Matches, outcome.Ranker));
        await using var connection = await Owner.OpenConnectionAsync();
        var match = await connection.QuerySingleAsync(
            "select resident_id, state, origin, run_id, rank, score, shown_probability, reasons::text as reasons, review_by from match");
        Assert.Equal((fits.Id, "proposed", "ranking", outcome.RunId), ((Guid)match.resident_id, (string)match.state, (string)match.origin, (Guid?)match.run_id));
        Assert.Contains("Permis B demandé", (string)match.reasons, StringComparison.Ordinal);
        Assert.Contains("strength", (string)match.reasons, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 12, 1, 23, 0, 0, DateTimeKind.Utc), (DateTime)match.review_by);
        Assert.Equal(1, await connection.QuerySingleAsync<int>("select count(*)::int from match_event where to_state = 'proposed' and actor = 'rule'"));
        Assert.Equal(
            ("licence", 1),
            await connection.QuerySingleAsync<(string, int)>("select requirement, resident_count from ranking_obstacle where requirement = 'licence'"));
        Assert.Equal(
            new OpeningSmallChange("licence:B", "Avec le permis B, ou sans l’exiger", 1), Assert.Single(await connection.OpeningSmallChangesAsync(opening.Id)));
    }

    [Fact]
    public async Task Execute_RunForOneResident_SaysNothingAboutTheOpening()
    {
        var opening = await Data.CreateOpeningAsync(o => o.WithLicence("B"));
        var resident = await Data.CreateResidentAsync();
        await Data.CreateResidentAsync();
        await RunAsync(new RankingOrder(RankingCause.Resident, Residents: [resident.Id]));
        await using var connection = await Owner.OpenConnectionAsync();
        Assert.Empty(await connection.OpeningSmallChangesAsync(opening.Id));
        Assert.Empty(await connection.OpeningObstaclesAsync(opening.Id));

        await RunAsync(new RankingOrder(RankingCause.Opening, [opening.Id]));
        await RunAsync(new RankingOrder(RankingCause.Resident, Residents: [resident.Id]));
        Assert.Equal(new OpeningObstacle("licence", 2), Assert.Single(await connection.OpeningObstaclesAsync(opening.Id)));
    }

    [Fact]
    public async Task Execute_Stopped_ProposesNobodyUntilItIsResumed()
    {
        var lead = await Data.CreateCounsellorAsync();
        await Data.CreateResidentAsync();
        var order = new RankingOrder(RankingCause.Opening, [(await Data.CreateOpeningAsync()).Id]);
        var web = Database.DataSource(DatabaseRole.Web);
        Assert.True(await web.SwitchRankingAsync(true, "Contrôle", lead.Id, Now));
        Assert.False(await web.SwitchRankingAsync(true, "Contrôle", lead.Id, Now));

        Assert.True((await RunAsync(order)).IsStopped);
        await using (var connection = await Owner.OpenConnectionAsync())
        {
            // Whoever writes a run: the database refuses it, too.
            var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync("""
                insert into ranking_run (id, cause, model_id, seed, settings, signal_names, opening_count, resident_count, pair_count, match_count, started_at, finished_at)
                values (gen_random_uuid(), 'night', gen_random_uuid(), 1, '{}', '{}', 0, 0, 0, 0, now(), now())
                """));
            Assert.Equal(Refusal.RankingStopped, refused.SqlState);
        }

        Assert.True(await web.SwitchRankingAsync(false, "Terminé", lead.Id, Now));
        Assert.Equal(1, (await RunAsync(order)).Matches);
        Assert.Equal("Terminé", (await web.LastRankingStopAsync())!.Reason);
    }

    [Fact]
    public async Task Execute_SameKeyTwice_IsOneRun()
    {
        await Data.CreateResidentAsync();
        var opening = await Data.CreateOpeningAsync();
        var first = await RunAsync(new RankingOrder(RankingCause.Opening, [opening.Id], Key: "rank:1"));
        var second = await RunAsync(new RankingOrder(RankingCause.Opening, [opening.Id], Key: "rank:1"));
        Assert.True(second.AlreadyDone);
        Assert.Equal(first.RunId, second.RunId);
        Assert.Equal(1, await CountAsync("select count(*) from match"));
    }

    [Fact]
    public async Task Execute_ManyOpeningsAtOnce_KeepsEveryLimit()
    {
        for (var i = 0; i < 30; i++) await Data.CreateResidentAsync();
        for (var i = 0; i < 8; i++) await Data.CreateOpeningAsync(o => o.WithPositions(2));

        // Four runs that start together, as four workers would.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync(new RankingOrder(RankingCause.Night))));

        Assert.Equal(0, await CountAsync("""
            select count(*) from (select resident_id from match where state in ('proposed', 'validated', 'offered')
                group by resident_id having count(*) > 3) over_limit
            """));
        Assert.Equal(0, await CountAsync("select count(*) from (select opening_id from match group by opening_id having count(*) > 10) over_size"));
        Assert.InRange(await CountAsync("select count(*) from match"), 60, 80);
    }

    [Fact]
    public async Task Execute_CounsellorWithSmallBudget_GetsNoMoreAndEveryOpeningItsFirst()
    {
        var counsellor = await Data.CreateCounsellorAsync(c => c.WithReviewBudget(3));
        Context = Context with { Settings = new MatchSettings { ShareOfTheDay = 0 } };
        for (var i = 0; i < 6; i++) await Data.CreateResidentAsync(r => r.LedBy(counsellor));
        for (var i = 0; i < 3; i++) await Data.CreateOpeningAsync();

        var outcome = await RunAsync(new RankingOrder(RankingCause.Night));
        Assert.Equal(3, outcome.Matches);
        Assert.True(outcome.LeftForLater > 0);
        Assert.Equal(3, await CountAsync("select count(distinct opening_id) from match"));

        Assert.Equal(0, (await RunAsync(new RankingOrder(RankingCause.Night))).Matches);
        var tomorrow = await RankOpenings.ExecuteAsync(Context, new RankingOrder(RankingCause.Night), Now.AddDays(1));
        Assert.Equal(3, tomorrow.Matches);
    }

    [Theory]
    [InlineData("refused", false)]
    [InlineData("declined", false)]
    [InlineData("accepted", false)]
    [InlineData("not_retained", false)]
    [InlineData("lapsed", true)]
    public async Task Execute_PairWithAPast_IsProposedAgainOnlyWhenNobodyDecided(string past, bool again)
    {
        var match = await Data.CreateMatchAsync(past);
        var outcome = await RunAsync(new RankingOrder(RankingCause.Opening, [match.Opening.Id]));
        Assert.Equal(again ? 1 : 0, outcome.Matches);
    }

    [Fact]
    public async Task Execute_PersonInALastingJob_IsNotProposed()
    {
        var hired = await Data.CreateMatchAsync(m => m.HiredAndConfirmed());
        var opening = await Data.CreateOpeningAsync();
        Assert.Equal(0, (await RunAsync(new RankingOrder(RankingCause.Opening, [opening.Id]))).Matches);
        await Data.CreateResidentAsync(r => r.LedBy(hired.Resident.Lead));
        Assert.Equal(1, (await RunAsync(new RankingOrder(RankingCause.Opening, [opening.Id]))).Matches);
    }

    [Fact]
    public async Task Execute_Resident_ProposesNoMoreThanTheyMayHave()
    {
        for (var i = 0; i < 5; i++) await Data.CreateOpeningAsync();
        var resident = await Data.CreateResidentAsync();
        await Data.CreateResidentAsync();
        Assert.Equal(3, (await RunAsync(new RankingOrder(RankingCause.Resident, Residents: [resident.Id]))).Matches);
        Assert.Equal(0, await CountAsync($"select count(*) from match where resident_id <> '{resident.Id}'"));
    }

    [Fact]
    public async Task Execute_Twins_WhoDifferOnlyInWhatTheRankingMayNotKnow_ScoreTheSame()
    {
        var woman = await Data.CreateResidentAsync(r => r
            .Named("Aïssata", "Inventée").Born(new DateOnly(1966, 1, 1)).OfSex("female").LivingIn("78621", "QN07805M").WithLicence("B").Wanting("N1103", 12));
        var man = await Data.CreateResidentAsync(r => r
            .Named("Jean", "Inventé").Born(new DateOnly(2004, 1, 1)).OfSex("male").LivingIn("78621").WithoutEmail().WithLicence("B").Wanting("N1103", 12));
        var opening = await Data.CreateOpeningAsync(o => o.WithLicence("B").WithExperience(6));

        await RunAsync(new RankingOrder(RankingCause.Opening, [opening.Id]));

        await using var connection = await Owner.OpenConnectionAsync();
        var scores = (await connection.QueryAsync<(Guid Id, float Score, string Reasons)>("select resident_id, score, reasons::text from match"))
            .ToDictionary(m => m.Id);
        Assert.Equal(scores[woman.Id].Score, scores[man.Id].Score);
        Assert.Equal(scores[woman.Id].Reasons, scores[man.Id].Reasons);
    }

    [Fact]
    public async Task Replay_FromWhatTheRunStored_GivesTheSameOrderAndScores()
    {
        string[] wishes = ["N1103", "N1101", "N1105", "G1603"];
        for (var i = 0; i < 24; i++)
        {
            var (wish, months) = (wishes[i % 4], i * 2);
            await Data.CreateResidentAsync(r => r.Wanting(wish, months));
        }

        var opening = await Data.CreateOpeningAsync(o => o.WithExperience(12, required: false).WithPositions(2));
        var outcome = await RunAsync(new RankingOrder(RankingCause.Opening, [opening.Id]));

        await using var connection = await Owner.OpenConnectionAsync();
        var pairs = (await connection.QueryAsync(
            "select resident_id, rank, score, signals from ranking_pair where run_id = @RunId order by rank", outcome)).ToList();
        Assert.True(pairs.Count > 10);
        Assert.True(pairs.Select(p => (float)p.score).Distinct().Count() > 3);
        var residents = pairs.Select(p => (Guid)p.resident_id).ToArray();
        var scores = new float[pairs.Count];
        var bySignal = Enumerable.Range(0, SignalSet.Current.Count).SelectMany(s => pairs.Select(p => ((float[])p.signals)[s])).ToArray();
        new RuleRanker().Score(new SignalBlock(bySignal, opening.Id, residents, [.. Enumerable.Range(0, pairs.Count)]), scores);

        Assert.Equal(pairs.Select(p => (float)p.score), scores);
        var order = residents.Zip(scores).OrderByDescending(p => p.Second).ThenBy(p => p.First).Select(p => p.First);
        Assert.Equal(residents, order);
    }

    private Task<RankingOutcome> RunAsync(RankingOrder order) => RankOpenings.ExecuteAsync(Context, order, Now);

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return await connection.QuerySingleAsync<long>(sql);
    }
}
