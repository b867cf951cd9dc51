using Matching.Engine.Shortlisting;
using Matching.Engine.Tests.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>The auction against the exact optimum and against who takes the best score first, on the same seeded scores.</summary>
internal static class AllocationBenchmark
{
    private const int Seed = 1;
    private const int Openings = 5_000;
    private const int PerOpening = 35;

    public static int Run()
    {
        var problem = Draw(35_000);
        var best = FlowOracle.Worth(problem, FlowOracle.Solve(problem));
        IReadOnlyList<int> chosen = [];
        var seconds = CpuTime.Medians(3, () => chosen = Auction.Solve(problem), () => FlowOracle.Solve(problem));
        Figure.Print("allocation.gap", (best - FlowOracle.Worth(problem, chosen)) / best);
        Figure.Print("allocation.s", seconds[0]);
        Figure.Print("allocation.oracle_s", seconds[1]);
        Console.WriteLine("seconds of CPU, medians of 3, one thread");

        var scarce = Draw(10_000);
        var (ours, greedy) = (Outcome.Of(scarce, Auction.Solve(scarce)), Outcome.Of(scarce, Greedy(scarce)));
        Console.WriteLine($"auction: {ours}");
        Console.WriteLine($"best score first: {greedy}");
        Figure.Print("allocation.gini_ratio", ours.ExposureGini / greedy.ExposureGini);
        Figure.Print("allocation.lists_gini_ratio", ours.ListGini / greedy.ListGini);
        Figure.Print("allocation.utility_ratio", ours.Utility / greedy.Utility);
        if (greedy.Orphans > 0) Figure.Print("allocation.orphans_ratio", ours.Orphans / (double)greedy.Orphans);
        else Figure.PrintAbsent("allocation.orphans_ratio");

        // What evenness costs: a least of 0 is the best utility there is; more lists per person give more utility and less even exposure.
        for (var least = 0; least <= ListSize.Least; least++) Curve(scarce, least, ListSize.PerResident);
        for (var lists = 1; lists <= 5; lists++) Curve(scarce, ListSize.Least, lists);
        return 0;
    }

    private static AllocationProblem Draw(int residents)
    {
        var problem = SyntheticScores.Draw(Seed, Openings, residents, PerOpening, (ListSize.Least, ListSize.Most), ListSize.PerResident);
        Console.WriteLine($"{Openings} openings of {ListSize.Least} to {ListSize.Most} people, {residents} residents on at most {ListSize.PerResident} lists, "
            + $"{problem.Arcs.Count} arcs that reach {problem.Arcs.Select(a => a.Resident).Distinct().Count()} residents; seed {Seed}");
        return problem;
    }

    private static void Curve(AllocationProblem problem, int least, int lists)
    {
        var changed = new AllocationProblem(
            [.. problem.Openings.Select(o => (least, o.Most))], [.. problem.ResidentCapacities.Select(_ => lists)], problem.Arcs);
        Console.WriteLine($"curve: least {least}, {lists} lists a person: {Outcome.Of(problem, Auction.Solve(changed))}");
    }

    private static List<int> Greedy(AllocationProblem problem)
    {
        var places = problem.Openings.Select(o => o.Most).ToArray();
        var lists = problem.ResidentCapacities.ToArray();
        var chosen = new List<int>();
        foreach (var arc in Enumerable.Range(0, problem.Arcs.Count).OrderByDescending(a => problem.Arcs[a].Value))
        {
            var (opening, resident, _) = problem.Arcs[arc];
            if (places[opening] == 0 || lists[resident] == 0) continue;
            places[opening]--;
            lists[resident]--;
            chosen.Add(arc);
        }

        return chosen;
    }
}
