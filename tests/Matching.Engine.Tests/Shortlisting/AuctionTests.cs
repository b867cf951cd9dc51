using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Shortlisting;

public class AuctionTests
{
    /// <summary>More than all values together, in the small problems of these tests.</summary>
    private const double LeastFirst = 10_000;

    /// <summary>The first opening prefers the only resident that the second one can have.</summary>
    private static readonly AllocationProblem GreedyStarvesOne = new([(1, 1), (1, 1)], Once(2), [new(0, 0, 0.9), new(0, 1, 0.3), new(1, 0, 0.5)]);

    [Fact]
    public void Solve_GreedyWouldStarveOne_FillsBoth() => Assert.Equal([1, 2], Auction.Solve(GreedyStarvesOne).Chosen);

    [Fact]
    public void Solve_LeastCannotBeMetEverywhere_GivesEverybodyAFirstPersonAndLeavesNobodyOut()
    {
        var arcs = from o in Enumerable.Range(0, 10) from r in Enumerable.Range(0, 5) select new AllocationArc(o, r, 0.9 - 0.01 * o);
        var chosen = Auction.Solve(new AllocationProblem([.. Enumerable.Repeat((5, 10), 10)], [.. Enumerable.Repeat(new AllocationResident(3), 5)], [.. arcs])).Chosen;
        Assert.Equal(15, chosen.Count);
        Assert.Equal(10, chosen.Select(a => a / 5).Distinct().Count());
    }

    [Fact]
    public void Solve_NoCapacityNoBudgetOrNoArc_ChoosesNobody()
    {
        Assert.Empty(Auction.Solve(new AllocationProblem([(1, 1)], [new(0)], [new(0, 0, 1)])).Chosen);
        Assert.Empty(Auction.Solve(new AllocationProblem([(1, 1)], [new(1, 0, 0)], [new(0, 0, 1)]) { ReviewsLeft = [0] }).Chosen);
        Assert.Empty(Auction.Solve(new AllocationProblem([(1, 1)], Once(1), [])).Chosen);
        Assert.Empty(Auction.Solve(new AllocationProblem([], [], [])).Chosen);
    }

    [Fact]
    public void Solve_FurtherListsCost_SpreadsWhatIsNearlyAsGood()
    {
        AllocationArc[] arcs = [new(0, 0, 0.8), new(0, 1, 0.78), new(1, 0, 0.8), new(1, 1, 0.7)];
        var problem = new AllocationProblem([(1, 1), (1, 1)], [new(2), new(2)], arcs);
        Assert.Equal([0, 2], Auction.Solve(problem).Chosen);
        Assert.Equal([1, 2], Auction.Solve(problem with { FurtherListCost = 0.05 }).Chosen);

        // However dear a further list is, it leaves no place empty that somebody could take.
        Assert.Equal([0, 1], Auction.Solve(new AllocationProblem([(0, 1), (0, 1)], [new(2)], [new(0, 0, 0.1), new(1, 0, 0.1)]) { FurtherListCost = 0.5 }).Chosen);

        // Who already waits on a list is not free either.
        AllocationResident[] busy = [new(1, Pending: 2), new(2)];
        Assert.Equal([1, 3], Auction.Solve(problem with { Residents = busy, FurtherListCost = 0.2 }).Chosen);
    }

    [Fact]
    public void Solve_MinimumAgainstAllValues_FillsTheMinimum()
    {
        // A chain: to give the last opening its only resident, every other one must take the worthless one next to it.
        const int Length = 30;
        var arcs = Enumerable.Range(0, Length).SelectMany(o => new AllocationArc[] { new(o, o, 1), new(o, o + 1, 0) }).Append(new(Length, 0, 0)).ToList();
        var problem = new AllocationProblem([.. Enumerable.Repeat((0, 1), Length), (1, 1)], Once(Length + 1), arcs);
        Assert.Contains(2 * Length, Auction.Solve(problem).Chosen);
    }

    /// <summary>Against the exact optimum by OR-Tools: scarce and plentiful people, budgets, pending lists, costs of further lists.</summary>
    [Fact]
    public void Solve_ThousandsOfRandomProblems_FillTheSameMinimumsAndAreWithinTheBound()
    {
        for (var seed = 0; seed < 3_000; seed++) Judge(RandomProblem(seed, 2 + seed % 7, 2 + seed % 11), $"seed {seed}");
        for (var seed = 0; seed < 12; seed++) Judge(RandomProblem(seed, 60, 40 + 20 * seed), $"larger, seed {seed}");
    }

    /// <summary>The judge must be able to say no: the auction with its minimums taken away, or its budgets, fails on some of the same problems.</summary>
    [Fact]
    public void Solve_WithoutMinimumsOrBudgets_FailsTheSameJudge()
    {
        var (starved, overBudget) = (0, 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var problem = RandomProblem(seed, 2 + seed % 7, 2 + seed % 11);
            var best = FlowOracle.PlacesUnderLeast(problem, FlowOracle.Solve(problem, LeastFirst));
            var careless = problem with { Openings = [.. problem.Openings.Select(o => (0, o.Most))] };
            if (FlowOracle.PlacesUnderLeast(problem, Auction.Solve(careless).Chosen) < best) starved++;
            var unbudgeted = problem with { ReviewsLeft = [.. problem.ReviewsLeft.Select(_ => 1_000)] };
            if (!KeepsLimits(problem, Auction.Solve(unbudgeted).Chosen)) overBudget++;
        }

        Assert.InRange(starved, 1, 200);
        Assert.InRange(overBudget, 1, 200);
    }

    private static void Judge(AllocationProblem problem, string which)
    {
        var ours = Auction.Solve(problem);
        Assert.True(KeepsLimits(problem, ours.Chosen), which);
        var best = FlowOracle.Solve(problem, LeastFirst);
        Assert.True(FlowOracle.PlacesUnderLeast(problem, best) == FlowOracle.PlacesUnderLeast(problem, ours.Chosen), which);

        var (most, worth) = (FlowOracle.Worth(problem, best), FlowOracle.Worth(problem, ours.Chosen));
        Assert.Equal(worth, ours.Worth, 6);
        Assert.True(ours.Bound is >= 0 and < 0.001, which);
        Assert.True(worth <= most + 1e-4 && worth >= most - ours.Bound - 1e-4, $"{which}: {worth} against {most}, bound {ours.Bound}");
    }

    private static bool KeepsLimits(AllocationProblem problem, IReadOnlyList<int> chosen) =>
        chosen.CountBy(a => problem.Arcs[a].Opening).All(n => n.Value <= problem.Openings[n.Key].Most)
        && chosen.CountBy(a => problem.Arcs[a].Resident).All(n => n.Value <= problem.Residents[n.Key].Lists)
        && chosen.CountBy(a => problem.Residents[problem.Arcs[a].Resident].Counsellor).All(n => n.Key < 0 || n.Value <= problem.ReviewsLeft[n.Key]);

    private static AllocationProblem RandomProblem(int seed, int openings, int residents)
    {
        var random = new Random(seed);
        var density = random.NextDouble();
        var arcs = (from o in Enumerable.Range(0, openings) from r in Enumerable.Range(0, residents) where random.NextDouble() < density
                    select new AllocationArc(o, r, Math.Round(random.NextDouble(), 3))).ToList();
        var sizes = Enumerable.Range(0, openings).Select(_ => random.Next(0, 4)).Select(least => (least, least + random.Next(0, 5))).ToList();
        var counsellors = random.Next(0, 4);
        return new AllocationProblem(
            sizes,
            [.. Enumerable.Range(0, residents).Select(_ => new AllocationResident(random.Next(0, 4), random.Next(0, 3), random.Next(-1, counsellors)))],
            arcs)
        {
            ReviewsLeft = [.. Enumerable.Range(0, counsellors).Select(_ => random.Next(0, 2 + residents))],
            FurtherListCost = random.Next(0, 3) * 0.05,
        };
    }

    private static IReadOnlyList<AllocationResident> Once(int residents) => [.. Enumerable.Repeat(new AllocationResident(1), residents)];
}
