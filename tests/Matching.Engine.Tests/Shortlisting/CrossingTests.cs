using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Shortlisting;

public class CrossingTests
{
    private static readonly RuleRanker Rules = new();

    [Theory]
    [InlineData(7, true)]
    [InlineData(128, true)]
    [InlineData(500, true)]
    [InlineData(500, false)]
    public void Cross_AMarket_EqualsPairByPair(int residents, bool filters)
    {
        var market = Some.Market(15, residents);
        var table = new ResidentTable(market.Residents.Select((r, i) => r with { PendingMatches = i % 5 == 0 ? 3 : 0 }));
        var options = new ShortlistOptions(CandidatesPerOpening: 20);
        var crossing = new Crossing(table, Rules, options) { Filters = filters };
        foreach (var opening in market.Openings)
        {
            var card = new OpeningCard(opening, table, OccupationCloseness.OfTree, Some.Today);
            HashSet<int> matched = [1, residents - 1];
            var result = crossing.Cross(card, matched);

            var failures = Enumerable.Range(0, residents).Where(row => !matched.Contains(row))
                .ToDictionary(row => row, row => filters ? (int)HardRequirements.Check(PairComparison.Block(card, table, row), 0) : 0);
            var passed = failures.Where(f => f.Value == 0).Select(f => f.Key).ToList();
            var best = passed.Where(row => table.Residents[row].PendingMatches < options.PerResident)
                .Select(row => new Candidate(row, Score(card, table, row))).Order().Take(20);
            Assert.Equal(best, result.Top);
            Assert.Equal((residents - 2, passed.Count), (result.Considered, result.Passed));
            Assert.Equal(passed.Count(row => table.Residents[row].PendingMatches >= options.PerResident), result.Busy);
            for (var r = 0; r < HardRequirements.All.Count; r++)
            {
                Assert.Equal(failures.Values.Count(f => (f & (1 << r)) != 0), result.Failed[r]);
                Assert.Equal(failures.Values.Count(f => f == 1 << r), result.FailedOnly[r]);
            }
        }
    }

    [Fact]
    public void Cross_EqualScores_ListsTheSmallestIds()
    {
        var people = Enumerable.Range(0, 300).Select(i => Some.Resident with { Id = new Guid(299 - i, 0, 0, new byte[8]) }).ToList();
        var table = new ResidentTable(people);
        var card = new OpeningCard(Some.Opening, table, OccupationCloseness.OfTree, Some.Today);
        var top = new Crossing(table, Rules, new ShortlistOptions(CandidatesPerOpening: 20)).Cross(card, new HashSet<int>()).Top;
        Assert.Equal(Enumerable.Range(0, 20).Select(i => new Guid(i, 0, 0, new byte[8])), top.Select(c => table.Ids[c.Row]));

        // One who fits better comes first, wherever they stand: order is by score before it is by id.
        var better = new ResidentTable(people.Select(r => r.Id == people[0].Id ? r : r with { AvailableFrom = Some.Today.AddDays(300) }));
        card = new OpeningCard(Some.Opening, better, OccupationCloseness.OfTree, Some.Today);
        top = new Crossing(better, Rules, new ShortlistOptions(CandidatesPerOpening: 20)).Cross(card, new HashSet<int>()).Top;
        Assert.Equal(people[0].Id, better.Ids[top[0].Row]);
    }

    /// <summary>The list and the counts are all that a crossing makes; a pair makes nothing.</summary>
    [Fact]
    public void Cross_FiveTimesTheResidents_AllocatesNoMore()
    {
        Assert.InRange(Allocated(2500) - Allocated(500), -1024, 1024);

        // A vector for each pair, on the other hand, shows.
        var table = new ResidentTable(Some.Market(1, 500).Residents);
        var card = new OpeningCard(Some.Opening, table, OccupationCloseness.OfTree, Some.Today);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var row = 0; row < 500; row++) PairVector.Of(card, table, row, out _);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before > 1024);
    }

    private static long Allocated(int residents)
    {
        var table = new ResidentTable(Some.Market(1, residents).Residents);
        var card = new OpeningCard(Some.Opening, table, OccupationCloseness.OfTree, Some.Today);
        var (crossing, nobody) = (new Crossing(table, Rules, new ShortlistOptions(CandidatesPerOpening: 20)), new HashSet<int>());
        crossing.Cross(card, nobody);
        var before = GC.GetAllocatedBytesForCurrentThread();
        crossing.Cross(card, nobody);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static float Score(OpeningCard card, ResidentTable table, int row)
    {
        var score = new float[1];
        Rules.Score(new SignalBlock(PairVector.Of(card, table, row, out _), card.Opening.Id, [table.Ids[row]], [row]), score);
        return score[0];
    }
}
