using System.Globalization;

namespace Matching.Benchmarks;

/// <summary>Whether learning works in the simulated market, as the ADR on proofs of learning fixes it: share of the oracle, and policies from logs.</summary>
/// <remarks>Seeds 101 to 107 are reported. Settings are chosen on others: <c>LEARNING_SEEDS=1,2,3,4,5</c> leaves the policies out.</remarks>
internal static class LearningBenchmark
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static int Run()
    {
        var chosen = Environment.GetEnvironmentVariable("LEARNING_SEEDS");
        int[] seeds = [.. (chosen ?? "101,102,103,104,105,106,107").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))];
        Console.WriteLine($"{Figure.InstructionSet}; histories {string.Join(", ", seeds)}: 300 openings, 3000 residents, 12 months each; judged on 200 openings, 3000 residents");
        var curves = new LearningCurve[seeds.Length];
        Parallel.For(0, seeds.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => curves[i] = LearningCurve.Of(seeds[i], Today));
        Console.WriteLine($"decided pairs {string.Join(", ", curves.Select(c => c.Graded))}; judged pairs {string.Join(", ", curves.Select(c => c.Judged.Pairs))}; openings left out {string.Join(", ", curves.Select(c => c.Judged.LeftOut))}");
        Console.WriteLine("NDCG@10: median (lowest to highest; mean and its 95 % interval)");
        Say("oracle, NDCG@10 itself", [.. curves.Select(c => c.Oracle)]);
        Say("P(want) × P(get), of the oracle's", [.. curves.Select(c => c.Index)]);
        Say("random", [.. curves.Select(c => c.Random)]);
        Say("input order", [.. curves.Select(c => c.InputOrder)]);
        var rules = Say("rules (0 decisions)", [.. curves.Select(c => c.Rules)]);
        var after = LearningCurve.Decisions.Select((n, i) => Say($"learned, {n} decisions", [.. curves.Select(c => c.Learned[i])])).ToList();
        Figure.Print("learning.rules_vs_oracle", rules);
        Figure.Print("learning.after_2000_vs_oracle", after[Array.IndexOf(LearningCurve.Decisions, 2000)]);
        if (chosen is not null) return 0;

        var (coverage, choice) = PolicyReplications.Run(Today);
        Figure.Print("learning.coverage", coverage);
        Figure.Print("learning.choice", choice);
        return 0;
    }

    private static double Say(string name, IReadOnlyCollection<double> values)
    {
        var spread = new Spread([.. values.Where(double.IsFinite)]);
        var over = spread.Values.Count < values.Count ? $" over {spread.Values.Count} of {values.Count} seeds: too few decisions in the others" : "";
        Console.WriteLine($"  {name,-36} {(spread.Values.Count > 1 ? spread : "–")}{over}");
        return spread.Values.Count > 0 ? spread.Median : double.NaN;
    }
}
