using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Shortlisting;

public class AuctionTests
{
    [Fact]
    public void Solve_GreedyWouldStarveOne_FillsBoth()
    {
        // The first opening prefers the only resident that the second one can have.
        var problem = new AllocationProblem([(1, 1), (1, 1)], [1, 1], [new(0, 0, 0.9), new(0, 1, 0.3), new(1, 0, 0.5)]);
        Assert.Equal([1, 2], Auction.Solve(problem));
    }

    [Fact]
    public void Solve_LeastCannotBeMetEverywhere_StillEnds()
    {
        var arcs = from o in Enumerable.Range(0, 20) from r in Enumerable.Range(0, 5) select new AllocationArc(o, r, 0.5);
        var problem = new AllocationProblem([.. Enumerable.Repeat((5, 10), 20)], [.. Enumerable.Repeat(3, 5)], [.. arcs]);
        Assert.Equal(15, Auction.Solve(problem).Count);
    }

    [Fact]
    public void Solve_NoCapacity_ChoosesNobody() =>
        Assert.Empty(Auction.Solve(new AllocationProblem([(1, 1)], [0], [new(0, 0, 1)])));

    /// <summary>Against the exact optimum by OR-Tools, on random problems with scarce and plentiful people.</summary>
    [Theory]
    [InlineData(1, 6, 10)]
    [InlineData(2, 10, 12)]
    [InlineData(3, 12, 40)]
    [InlineData(4, 25, 40)]
    [InlineData(5, 30, 100)]
    [InlineData(6, 60, 200)]
    public void Solve_RandomProblem_IsWithinEpsilonOfTheOptimum(int seed, int openings, int residents)
    {
        var problem = Random(seed, openings, residents);
        var chosen = Auction.Solve(problem);
        foreach (var list in chosen.GroupBy(a => problem.Arcs[a].Opening)) Assert.True(list.Count() <= problem.Openings[list.Key].Most);
        foreach (var lists in chosen.GroupBy(a => problem.Arcs[a].Resident)) Assert.True(lists.Count() <= problem.ResidentCapacities[lists.Key]);

        var best = FlowOracle.Worth(problem, FlowOracle.Solve(problem));
        var worth = FlowOracle.Worth(problem, chosen);
        Assert.InRange(worth, best - Auction.DefaultEpsilon * problem.Openings.Sum(o => o.Most) - 1e-9, best + 1e-9);
        Assert.True(best - worth <= 0.001 * best, $"{worth} is more than 0.1 % below {best}.");

        // Where the flow that puts the least before everything meets every least, so does the auction.
        if (Starved(problem, FlowOracle.Solve(problem, LeastFirst)) == 0) Assert.Equal(0, Starved(problem, chosen));
    }

    /// <summary>The judge must be able to say no: taking the best score first starves openings whose least can be met, and is worth less.</summary>
    [Fact]
    public void Solve_BestScoreFirstInstead_FailsBothRules()
    {
        var problem = new AllocationProblem([(1, 1), (1, 1)], [1, 1], [new(0, 0, 0.9), new(0, 1, 0.3), new(1, 0, 0.5)]);
        Assert.Equal(0, Starved(problem, FlowOracle.Solve(problem, LeastFirst)));

        int[] bestScoreFirst = [0];
        Assert.Equal(1, Starved(problem, bestScoreFirst));
        var best = FlowOracle.Worth(problem, FlowOracle.Solve(problem));
        Assert.True(best - FlowOracle.Worth(problem, bestScoreFirst) > 0.001 * best);
    }

    /// <summary>More than all values together.</summary>
    private const double LeastFirst = 10_000;

    private static AllocationProblem Random(int seed, int openings, int residents)
    {
        var random = new Random(seed);
        var arcs = (from o in Enumerable.Range(0, openings) from r in Enumerable.Range(0, residents) where random.NextDouble() < 0.4
                    select new AllocationArc(o, r, Math.Round(random.NextDouble(), 3))).ToList();
        var sizes = Enumerable.Range(0, openings).Select(_ => random.Next(1, 4)).Select(least => (least, least + random.Next(0, 5))).ToList();
        return new AllocationProblem(sizes, [.. Enumerable.Range(0, residents).Select(_ => random.Next(0, 4))], arcs);
    }

    private static int Starved(AllocationProblem problem, IReadOnlyList<int> chosen)
    {
        var filled = chosen.ToLookup(a => problem.Arcs[a].Opening);
        return Enumerable.Range(0, problem.Openings.Count).Count(o => filled[o].Count() < problem.Openings[o].Least);
    }
}
