using Matching.Engine.Shortlisting;
using Matching.Engine.Tests.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>The auction against the exact optimum and against who takes the best score first, on the markets of ADR 0034.</summary>
internal static class AllocationBenchmark
{
    private const int Scarce = 10_000;
    private const int Plenty = 35_000;
    private static readonly SyntheticScores[] Markets = [new("agreed", 0.3f, 1), new("popular", 0.7f, 3)];
    private static readonly SyntheticScores Stress = new("stress", 0.7f, 0.3f);
    private static readonly int[] Seeds = [1, 2, 3, 4, 5];

    /// <param name="Gap">Worth lost, relative to the optimum's sum of values.</param>
    /// <param name="Seconds">CPU, ours and the optimum's.</param>
    private sealed record Judged(double Gap, bool SameMinimums, double[] Seconds);

    public static int Run()
    {
        Console.WriteLine($"{SyntheticScores.Openings} openings, of each the {SyntheticMarket.PerOpening} best residents and the {ShortlistOptions.DefaultOpeningsPerResident} own best openings of each resident, {Figure.InstructionSet} (no vector instructions are used), seeds {string.Join(", ", Seeds)}, seconds of CPU on one thread");
        var judged = new List<Judged>();
        var ratios = new List<(double Gini, double Floor, double Orphans, double Utility)>();
        foreach (var market in Markets)
        {
            var scarce = Array.ConvertAll(Seeds, seed => AgainstGreedy(market, seed, judged));
            ratios.AddRange(scarce);
            Figure.Print($"allocation.{market.Name}.gini_ratio_median", Median(scarce.Select(r => r.Gini)));
            Figure.Print($"allocation.{market.Name}.gini_ratio_floor_median", Median(scarce.Select(r => r.Floor)));
            Figure.Print($"allocation.{market.Name}.utility_ratio_median", Median(scarce.Select(r => r.Utility)));
        }

        var timed = Markets.SelectMany(market => Seeds.Select(seed => Plentiful(market, seed, perResident: 0, rounds: 3))).ToList();
        var union = Markets.Select(market => Plentiful(market, Seeds[0], ShortlistOptions.DefaultOpeningsPerResident, rounds: 1)).ToList();
        judged.AddRange([.. timed, .. union]);
        Curves();

        Console.WriteLine($"worst of {judged.Count} problems: with and without costs of further lists, with and without budgets, {Scarce} and {Plenty} residents");
        Figure.Print("allocation.gap", judged.Max(j => j.Gap));
        Figure.Print("allocation.minimums_differ", judged.Count(j => !j.SameMinimums));
        Console.WriteLine("worst of both weights and all seeds, against best score first");
        Figure.Print("allocation.gini_ratio", ratios.Max(r => r.Gini));
        Figure.Print("allocation.gini_ratio_floor", ratios.Max(r => r.Floor));
        Figure.Print("allocation.orphans_ratio", ratios.Max(r => r.Orphans));
        Figure.Print("allocation.utility_ratio", ratios.Min(r => r.Utility));
        Console.WriteLine($"{Plenty} residents: worst of the medians of 3");
        Figure.Print("allocation.s", timed.Max(j => j.Seconds[0]));
        Figure.Print("allocation.oracle_s", timed.Max(j => j.Seconds[1]));
        Figure.Print("allocation.with_own_best_s", union.Max(j => j.Seconds[0]));
        return 0;
    }

    /// <summary>Exactly 175 000 pairs, or those with everybody's own best.</summary>
    private static Judged Plentiful(SyntheticScores market, int seed, int perResident, int rounds) => Judge(
        market.Draw(seed, Plenty).Problem(perResident).WithFurtherListCost(ShortlistOptions.DefaultFurtherListCost), $"{market.Name}, seed {seed}, {Plenty} residents", rounds);

    private static (double Gini, double Floor, double Orphans, double Utility) AgainstGreedy(SyntheticScores market, int seed, List<Judged> judged)
    {
        var name = $"{market.Name}, seed {seed}, {Scarce} residents";
        var drawn = market.Draw(seed, Scarce);
        var problem = drawn.Problem().WithFurtherListCost(ShortlistOptions.DefaultFurtherListCost);
        judged.Add(Judge(problem, name));
        judged.Add(Judge(problem with { FurtherListCost = 0 }, $"{name}, values alone"));
        judged.Add(Judge(WithBudgets(problem, seed), $"{name}, 300 counsellors with 60 reviews"));

        var (ours, greedy) = (Outcome.Of(problem, Auction.Solve(problem).Chosen), Outcome.Of(problem, Greedy.Solve(problem)));
        var floor = ExposureFloor.Of(problem) / greedy.Gini;
        Console.WriteLine($"{name}: best score first: {greedy}");
        Console.WriteLine($"{name}: auction: {ours.Against(greedy)} (no allocation below {floor:0.000}); of reachable residents {ours.ReachableGini / greedy.ReachableGini:0.000}, "
            + $"by rank {ours.RankedGini / greedy.RankedGini:0.000}, of list lengths {ours.ListGini / greedy.ListGini:0.000}");
        Fewer(drawn, name, ours);
        if (seed == Seeds[0]) OverAllPairs(drawn, problem, name, ours);
        return (ours.Gini / greedy.Gini, floor, ours.Orphans / (double)greedy.Orphans, ours.Utility / greedy.Utility);
    }

    /// <summary>Takes long: one seed.</summary>
    private static void OverAllPairs(SyntheticMarket drawn, AllocationProblem problem, string name, Outcome ours)
    {
        var every = GreedyOverAllPairs.Of(drawn);
        Console.WriteLine($"{name}: best score first over all {SyntheticScores.Openings * Scarce} pairs: {every}; the auction on its {problem.Arcs.Count}, against it: "
            + $"utility {ours.Utility / every.Utility:0.0000}, Gini {ours.Gini:0.0000} against {every.Gini:0.0000}, openings below {ours.Orphans / (double)every.Orphans:0.000}");
    }

    /// <summary>The same market with the openings' best alone.</summary>
    private static void Fewer(SyntheticMarket drawn, string name, Outcome ours)
    {
        var fewer = drawn.Problem(perResident: 0).WithFurtherListCost(ShortlistOptions.DefaultFurtherListCost);
        var greedy = Outcome.Of(fewer, Greedy.Solve(fewer));
        Console.WriteLine($"{name}: without residents' own best, {fewer.Arcs.Count} arcs: best score first: {greedy}; auction: {Ours(fewer).Against(greedy)}; "
            + $"the auction with them, against best score first without: utility {ours.Utility / greedy.Utility:0.0000}, Gini {ours.Gini / greedy.Gini:0.000}");
    }

    private static Judged Judge(AllocationProblem problem, string name, int rounds = 1)
    {
        Allocation ours = new([], 0, 0);
        List<int> best = [];
        Action solve = () => ours = Auction.Solve(problem), prove = () => best = FlowOracle.Solve(problem, 2 * problem.Openings.Count);
        // Once where only the result counts.
        var seconds = rounds == 1 ? [CpuTime.Of(solve).TotalSeconds, CpuTime.Of(prove).TotalSeconds] : CpuTime.Medians(rounds, solve, prove);
        var most = FlowOracle.Worth(problem, best);
        var values = best.Sum(a => problem.Arcs[a].Value);
        var gap = Math.Max(0, (most - FlowOracle.Worth(problem, ours.Chosen)) / values);
        var same = FlowOracle.PlacesUnderLeast(problem, ours.Chosen) == FlowOracle.PlacesUnderLeast(problem, best);
        Console.WriteLine($"{name}: {problem.Arcs.Count} arcs, gap {gap:0.0e+0}, proved by prices to be at most {ours.Bound / values:0.0e+0}, {seconds[0]:0.00} s, optimum {seconds[1]:0.00} s");
        return new Judged(gap, same, seconds);
    }

    /// <summary>What evenness costs, and what minimums cost, one seed.</summary>
    private static void Curves()
    {
        foreach (var market in Markets.Append(Stress))
        {
            // The stress takes long, and says no more with people for everybody.
            foreach (var residents in market == Stress ? new[] { Scarce } : [Scarce, Plenty])
            {
                var problem = Problem(market, 1, residents);
                var greedy = Outcome.Of(problem, Greedy.Solve(problem));
                Console.WriteLine($"curve: {market.Name}, {residents} residents: best score first: {greedy}");
                foreach (var cost in new[] { 0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3 })
                    Console.WriteLine($"curve: {market.Name}, {residents} residents, cost {cost}: {Ours(problem.WithFurtherListCost(cost)).Against(greedy)}");
                for (var least = 0; least < ListSize.Least && residents == Scarce; least++)
                    Console.WriteLine($"curve: {market.Name}, {residents} residents, least {least}: {Ours(problem with { Openings = [.. problem.Openings.Select(o => (least, o.Most))] }).Against(greedy)}");
            }
        }
    }

    private static Outcome Ours(AllocationProblem problem) => Outcome.Of(problem, Auction.Solve(problem).Chosen);

    private static AllocationProblem Problem(SyntheticScores market, int seed, int residents) =>
        market.Draw(seed, residents).Problem().WithFurtherListCost(ShortlistOptions.DefaultFurtherListCost);

    private static AllocationProblem WithBudgets(AllocationProblem problem, int seed)
    {
        var random = new Random(seed);
        return problem with
        {
            Residents = [.. problem.Residents.Select(r => r with { Counsellor = random.Next(300) })],
            ReviewsLeft = [.. Enumerable.Repeat(60, 300)],
        };
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Seeds.Length / 2);
}
