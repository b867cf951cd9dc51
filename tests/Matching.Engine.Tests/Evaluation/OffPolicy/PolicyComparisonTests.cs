using Matching.Engine.Evaluation.OffPolicy;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Evaluation.OffPolicy;

public class PolicyComparisonTests
{
    private static readonly int Wanted = SignalSet.Current.IndexOf("wanted_closeness");

    [Fact]
    public void Of_ListsWithoutAChoice_SayNothing()
    {
        var lists = Enumerable.Range(1, 500).Select(n => RankedList.Of(Id(n), [.. List(n).Where(c => c.Pair.Shown)], nearTheCut: 10)).ToList();
        var comparison = PolicyComparison.Of(lists, [new RuleRanker(), new RandomRanker(1)], null);
        Assert.Equal(0, comparison.Lists);
        Assert.All(comparison.Policies, p => Assert.IsType<NotEnoughData>(p.Snips));
        Assert.Contains("not enough data", comparison.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_OutcomesThatFollowTheWish_TheRulesAreFoundBetterThanRandom()
    {
        var lists = Enumerable.Range(1, 2000).Select(n => RankedList.Of(Id(n), List(n), nearTheCut: 10)).ToList();
        var model = OutcomeModel.Fit([.. lists.SelectMany(l => l.Signals)], [.. lists.SelectMany(l => l.Signals).Select(s => (double)s[Wanted] / 2)]);
        var comparison = PolicyComparison.Of(lists, [new RuleRanker(), new RandomRanker(1)], model);
        Assert.Equal(2000, comparison.Lists);
        Assert.True(Assert.IsType<OffPolicyEstimate>(comparison.Policies[1].LessFirst).Value.High < 0);
        Assert.True(Assert.IsType<OffPolicyEstimate>(comparison.Policies[1].DoublyRobust).Value.Mean < Assert.IsType<OffPolicyEstimate>(comparison.Policies[0].DoublyRobust).Value.Mean);
        Assert.Null(comparison.Policies[0].LessFirst);
    }

    [Fact]
    public void RankedList_KeepsTheSamePeople_WhoeverWasDrawn()
    {
        // Two certain, then six who could be drawn, of whom the run logs the first three that were not, and the drawn one.
        List<LoggedCandidate> Logged(int drawn) =>
        [
            .. Enumerable.Range(1, 2).Select(r => Candidate(r, 1, true)),
            .. Enumerable.Range(3, 6).Where(r => r != drawn).Take(3).Select(r => Candidate(r, 1 / 6.0, false)),
            Candidate(drawn, 1 / 6.0, true),
        ];
        foreach (var drawn in Enumerable.Range(3, 6))
        {
            var list = RankedList.Of(Id(1), Logged(drawn), nearTheCut: 3);
            Assert.Equal([Id(1), Id(2), Id(3), Id(4), Id(5)], list.Residents);
            Assert.Equal(3, list.Places);
        }
    }

    private static LoggedCandidate Candidate(int rank, double probability, bool shown) =>
        new(Id(rank), rank, new LoggedPair(probability, shown, null), new float[SignalSet.Current.Count]);

    /// <summary>One place, drawn among eight; the outcome is a yes with half the closeness of the wish.</summary>
    private static List<LoggedCandidate> List(int seed)
    {
        var random = new Random(seed);
        var drawn = random.Next(8);
        return
        [
            .. Enumerable.Range(0, 8).Select(i =>
            {
                var signals = new float[SignalSet.Current.Count];
                signals[Wanted] = random.NextSingle();
                return new LoggedCandidate(Id(100 + i), i + 1, new LoggedPair(1 / 8.0, i == drawn, i != drawn ? null : random.NextDouble() < signals[Wanted] / 2 ? 1 : 0), signals);
            }),
        ];
    }

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
