using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Shortlisting;

public class OwnBestTests
{
    private const int Openings = 40;
    private const int Residents = 60;
    private const int Most = 3;
    private const int Kept = 4;

    /// <summary>Scores of few values, so that many tie: dealt to any number of threads in any order, the same pairs come out, and they are those of a plain sort.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Beside_ScoresDealtToThreads_EqualsAPlainSort(int threads)
    {
        var random = new Random(threads);
        var scores = Enumerable.Range(0, Openings).Select(_ => Enumerable.Range(0, Residents).Select(_ => random.Next(6) / 5f).ToArray()).ToArray();
        var parts = Enumerable.Range(0, threads).Select(_ => new OwnBest(Residents, Most)).ToArray();
        foreach (var o in Enumerable.Range(0, Openings).OrderBy(_ => random.Next()))
        {
            var part = parts[random.Next(threads)];
            for (var row = 0; row < Residents; row++) part.Add(row, o, scores[o][row]);
        }

        var all = parts.Aggregate((sum, part) => sum.Merge(part));
        var best = scores.Select(s => s.Select((score, row) => new Candidate(row, score)).Order().Take(Kept).ToArray()).ToArray();
        var own = Enumerable.Range(0, Residents).SelectMany(row =>
            Enumerable.Range(0, Openings).OrderByDescending(o => scores[o][row]).ThenBy(o => o).Take(Most).Select(o => (o, Candidate: new Candidate(row, scores[o][row]))));
        var expected = own.Where(x => !best[x.o].Contains(x.Candidate)).ToLookup(x => x.o, x => x.Candidate);
        Assert.Equal(Enumerable.Range(0, Openings).Select(o => expected[o].Order().ToArray()), all.Beside(best, Kept));
        Assert.True(expected.Count > Openings / 2, "Hardly an opening has anybody beside its best.");
    }

    [Fact]
    public void Cross_AMarket_HoldsEverybodysOwnBestBesideTheOpeningsBest()
    {
        var market = Some.Market(60, 300);
        var table = new ResidentTable(market.Residents);
        var full = market.Openings[0].Id;
        var request = new ShortlistRequest(market.Openings, market.Residents, OccupationCloseness.OfTree, new RuleRanker(), Some.Today, Seed: 1)
        {
            Options = new(CandidatesPerOpening: 5, OpeningsPerResident: 2),
            LiveMatches = new Dictionary<Guid, int> { [full] = ListSize.Most },
        };
        ILookup<Guid, (int Row, float Score)> Candidates(ShortlistOptions options) => FullCrossing.Cross(request with { Options = options }, table)
            .SelectMany(c => c.Top.Select(t => (c.Card.Opening.Id, t.Row, t.Score))).ToLookup(x => x.Id, x => (x.Row, x.Score));

        var (every, union, none) = (
            Candidates(new(CandidatesPerOpening: 300, OpeningsPerResident: 0)), Candidates(request.Options), Candidates(request.Options with { OpeningsPerResident = 0 }));
        var own = every.Where(o => o.Key != full).SelectMany(o => o.Select(c => (Opening: o.Key, c.Row, c.Score))).GroupBy(x => x.Row)
            .SelectMany(r => r.OrderByDescending(x => x.Score).ThenBy(x => x.Opening).Take(2)).ToLookup(x => x.Opening, x => (x.Row, x.Score));
        foreach (var opening in market.Openings)
        {
            Assert.Equal(every[opening.Id].Take(5), none[opening.Id]);
            Assert.Equal(none[opening.Id].Union(own[opening.Id]).OrderByDescending(c => c.Score).ThenBy(c => c.Row), union[opening.Id]);
        }

        Assert.True(market.Openings.Sum(o => union[o.Id].Count()) > market.Openings.Sum(o => none[o.Id].Count()) + 50);
    }

    /// <summary>Everybody wants the same few: without own best, who is among nobody's best is on no list.</summary>
    [Fact]
    public void Run_WhoIsAmongNobodysBest_ComesOntoAList()
    {
        var market = Some.Market(60, 120);
        int Listed(int own) => ShortlistRun.Run(new ShortlistRequest(market.Openings, market.Residents, OccupationCloseness.OfTree, new RuleRanker(), Some.Today, Seed: 1)
        {
            Options = new(CandidatesPerOpening: 3, OpeningsPerResident: own, ExplorationShare: 0),
        }).Matches.Select(m => m.ResidentId).Distinct().Count();

        Assert.True(Listed(3) > Listed(0), $"{Listed(3)} against {Listed(0)}");
    }
}
