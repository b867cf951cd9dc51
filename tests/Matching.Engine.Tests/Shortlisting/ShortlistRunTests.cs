using System.Text.Json;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Simulation;

namespace Matching.Engine.Tests.Shortlisting;

public class ShortlistRunTests
{
    private static readonly InventedMarket Market = Some.Market(40, 400);

    [Fact]
    public void Run_Capacities_AreKept()
    {
        var residents = Market.Residents.Select((r, i) => r with { PendingMatches = i % 5 }).ToList();
        var live = Market.Openings.Take(10).ToDictionary(o => o.Id, _ => 3);
        var result = ShortlistRun.Run(Request() with { Residents = residents, LiveMatches = live });

        Assert.NotEmpty(result.Matches);
        foreach (var list in result.Matches.GroupBy(m => m.OpeningId))
        {
            var opening = Market.Openings.Single(o => o.Id == list.Key);
            Assert.InRange(list.Count(), 1, ListSize.For(opening.Positions) - live.GetValueOrDefault(opening.Id));
        }

        foreach (var lists in result.Matches.GroupBy(m => m.ResidentId))
        {
            Assert.InRange(lists.Count(), 1, 3 - residents.Single(r => r.Id == lists.Key).PendingMatches);
        }
    }

    [Fact]
    public void Run_Again_GivesTheSame() => Assert.Equal(Json(ShortlistRun.Run(Request())), Json(ShortlistRun.Run(Request())));

    [Fact]
    public void Run_OtherOrderAndOneThread_GivesTheSame()
    {
        var shuffled = Request() with
        {
            Openings = [.. Market.Openings.Reverse()],
            Residents = [.. Market.Residents.OrderBy(r => r.MaxTravelMinutes)],
            Options = new(MaxThreads: 1),
        };
        Assert.Equal(Json(ShortlistRun.Run(Request())), Json(ShortlistRun.Run(shuffled)));
    }

    [Fact]
    public void Run_OtherSeed_ChangesOnlyWhoIsDrawn()
    {
        static HashSet<(Guid, Guid)> Pairs(ShortlistResult r, Func<ProposedMatch, bool> which) => [.. r.Matches.Where(which).Select(m => (m.OpeningId, m.ResidentId))];
        var allocated = Pairs(ShortlistRun.Run(Request() with { Options = new(ExplorationShare: 0) }), _ => true);
        Assert.Equal(allocated, Pairs(ShortlistRun.Run(Request() with { Options = new(ExplorationShare: 0), Seed = 2 }), _ => true));

        var (one, two) = (ShortlistRun.Run(Request()), ShortlistRun.Run(Request() with { Seed = 2 }));
        Assert.Subset(allocated, Pairs(one, m => !m.Explored));
        Assert.Empty(Pairs(one, m => m.Explored).Intersect(allocated));
        Assert.NotEqual(Pairs(one, m => m.Explored), Pairs(two, m => m.Explored));
        Assert.Equal(allocated.CountBy(p => p.Item1).OrderBy(n => n.Key), one.Matches.CountBy(m => m.OpeningId).OrderBy(n => n.Key));
    }

    [Fact]
    public void Run_CounsellorsWithFewReviews_GetNoMoreAndTheRestIsLeftForLater()
    {
        var counsellors = new[] { Guid.Parse("00000000-0000-0000-0000-0000000000c1"), Guid.Parse("00000000-0000-0000-0000-0000000000c2") };
        var reviews = new ReviewBudgets(
            Market.Residents.Select((r, i) => (r.Id, counsellors[i % 2])).ToDictionary(x => x.Id, x => x.Item2), new Dictionary<Guid, int> { [counsellors[0]] = 20, [counsellors[1]] = 35 });
        var result = ShortlistRun.Run(Request() with { Reviews = reviews });
        Assert.Equal([20, 35], result.Matches.CountBy(m => reviews.CounsellorOf[m.ResidentId]).OrderBy(n => n.Key).Select(n => n.Value));
        Assert.True(result.LeftForLater > 0);
        Assert.Equal(0, ShortlistRun.Run(Request()).LeftForLater);

        // Every opening that anybody fits gets somebody before others get more.
        Assert.Equal(ShortlistRun.Run(Request()).Matches.Select(m => m.OpeningId).Distinct(), result.Matches.Select(m => m.OpeningId).Distinct());
    }

    [Fact]
    public void Run_AlreadyMatched_IsNotProposedAgain()
    {
        var first = ShortlistRun.Run(Request());
        var already = first.Matches.Select(m => (m.OpeningId, m.ResidentId)).ToHashSet();
        var second = ShortlistRun.Run(Request() with { AlreadyMatched = already });
        Assert.NotEmpty(second.Matches);
        Assert.DoesNotContain(second.Matches, m => already.Contains((m.OpeningId, m.ResidentId)));
    }

    [Fact]
    public void Run_Matches_PassEveryHardRequirementAndSayWhy()
    {
        var result = ShortlistRun.Run(Request());
        Assert.Contains(result.Matches, m => m.Explored);
        foreach (var match in result.Matches)
        {
            Assert.True(match.ShownProbability is > 0 and <= 1);
            Assert.True(match.ShownProbability < 1 || !match.Explored);
            Assert.NotEmpty(match.Explanation.Fits);
            Assert.Equal(result.SignalNames.Count, match.Signals.Length);
            Assert.Equal(0, match.Signals[result.SignalNames.ToList().IndexOf("licences_missing")]);
        }
    }

    [Fact]
    public void Run_RanksFollowScores()
    {
        foreach (var list in ShortlistRun.Run(Request()).Pairs.GroupBy(p => p.OpeningId))
        {
            Assert.Equal(list.OrderByDescending(p => p.Score).ThenBy(p => p.ResidentId).Select(p => p.ResidentId), list.OrderBy(p => p.Rank).Select(p => p.ResidentId));
        }
    }

    [Fact]
    public void Run_NobodyCanWorkThere_SaysWhy()
    {
        var far = Some.Opening with { Place = new(49.4, 2.9) };
        var finding = Assert.Single(ShortlistRun.Run(Request() with { Openings = [far] }).Findings);
        Assert.Equal(0, finding.Passed);
        Assert.Equal("travel", finding.Obstacles[0].Requirement.Code);
        Assert.Equal(Market.Residents.Count, finding.Obstacles[0].Count);
        Assert.StartsWith("Trajet\u00A0: 400\u00A0personnes", finding.Obstacles[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NobodyOrNothing_IsEmpty()
    {
        Assert.Empty(ShortlistRun.Run(Request() with { Openings = [] }).Matches);
        Assert.Empty(ShortlistRun.Run(Request() with { Residents = [] }).Matches);
    }

    [Fact]
    public void Run_ResidentGivenTwice_Throws() =>
        Assert.Throws<ArgumentException>(() => ShortlistRun.Run(Request() with { Residents = [Some.Resident, Some.Resident] }));

    private static ShortlistRequest Request() =>
        new(Market.Openings, Market.Residents, OccupationCloseness.OfTree, new RuleRanker(), Some.Today, Seed: 1);

    private static string Json(ShortlistResult result) =>
        JsonSerializer.Serialize(result with { Findings = [] }) + JsonSerializer.Serialize(result.Findings.Select(f => (f.OpeningId, f.Passed, Text: string.Join("|", f.Obstacles.Select(o => o.Sentence)))).Select(f => f.ToString()));
}
