using System.Globalization;
using Matching.Engine.Evaluation.OffPolicy;

namespace Matching.Benchmarks;

/// <summary>Draws logs again and again from a population whose truth is known, and counts how often the estimates are right.</summary>
internal static class PolicyReplications
{
    private const int Replications = 200;
    private const int Logged = 5000;
    private static readonly int[] Small = [25, 50, 250];
    private static readonly double[] Worse = [0.15, 0.10, 0.05];
    private static readonly string[] Estimators = ["SNIPS", "DR"];

    /// <returns>Coverage of the worse estimator, and share of right choices, at the first difference.</returns>
    public static (double Coverage, double Choice) Run(DateOnly today)
    {
        var model = Fit(PolicyPopulation.Make(Enumerable.Range(41, 4), today, null));
        var population = PolicyPopulation.Make(Enumerable.Range(1, 40), today, model);
        var rules = new Policy("rules", population, l => l.Policy(0, p => p.Rules));
        Policy[] others =
        [
            .. Worse.Select(d => WorseBy(d, population, rules.Value)),
            new Policy("oracle", population, l => l.Policy(1, p => p.Expected)),
        ];
        Console.WriteLine(FormattableString.Invariant($"{population.Count} lists of {population.Sum(l => l.Pairs.Length)} pairs; true value of the rules' lists {rules.Value:0.0000}; {Replications} logs of {Logged} lists"));
        Console.WriteLine($"true difference to the rules: {string.Join(", ", others.Select(o => FormattableString.Invariant($"{o.Name} {o.Value / rules.Value - 1:+0.0%;-0.0%}")))}");

        var counts = new Counts();
        Parallel.For(0, Replications, new ParallelOptions { MaxDegreeOfParallelism = 2 }, r => Replicate(r, population, rules, others, counts));
        foreach (var (name, values) in counts.Shares(Replications)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-44} {values}"));
        double[] coverage = [.. Estimators.Select(e => (counts.Share($"{e} covers {rules.Name}", Replications) + counts.Share($"{e} covers {others[0].Name}", Replications)) / 2)];
        return (coverage.Min(), counts.Share($"DR chooses between rules and {others[0].Name}", Replications));
    }

    private static void Replicate(int replication, IReadOnlyList<PopulationList> population, Policy rules, Policy[] others, Counts counts)
    {
        var random = new Random(30_000 + replication);
        var drawn = Enumerable.Range(0, Logged).Select(_ => random.Next(population.Count)).ToArray();
        LoggedList[] log = [.. drawn.Select((l, k) => population[l].Draw((long)replication * Logged + k, new Guid(k + 1, 0, 0, new byte[8])))];
        double[][] predicted = [.. drawn.Select(l => population[l].Predicted)];
        foreach (var policy in others.Prepend(rules))
        {
            var mine = policy.On(drawn);
            counts.Covers($"SNIPS covers {policy.Name}", OffPolicyEstimator.Snips(log, mine), policy.Value);
            counts.Covers($"DR covers {policy.Name}", OffPolicyEstimator.DoublyRobust(log, mine, predicted), policy.Value);
            if (policy == rules) continue;
            var theirs = rules.On(drawn);
            foreach (var (name, q) in new[] { ("SNIPS", null), ("DR", predicted) })
            {
                var difference = OffPolicyEstimator.Difference(log, mine, theirs, q);
                counts.Covers($"{name} covers rules less {policy.Name}", difference, policy.Value - rules.Value);
                var truth = policy.Value - rules.Value;
                counts.Add($"{name} chooses between rules and {policy.Name}", difference is OffPolicyEstimate e && e.Value.Mean * truth > 0);
                counts.Add($"{name} is sure of rules and {policy.Name}", difference is OffPolicyEstimate s && (truth > 0 ? s.Value.Low > 0 : s.Value.High < 0));
            }
        }

        foreach (var openings in Small)
        {
            var little = OffPolicyEstimator.Difference(log[..openings], others[0].On(drawn[..openings]), rules.On(drawn[..openings]), predicted[..openings]);
            counts.Add($"{openings} openings: refused", little is NotEnoughData);
            counts.Add($"{openings} openings: DR chooses between rules and {others[0].Name}", little is OffPolicyEstimate { Value.Mean: < 0 });
        }
    }

    private static OutcomeModel Fit(IReadOnlyList<PopulationList> earlier)
    {
        var decided = earlier.SelectMany((l, k) => l.Draw(-1 - k, l.Opening.Id).Pairs.Zip(l.Pairs)).Where(p => p.First.Outcome is not null).ToList();
        return OutcomeModel.Fit([.. decided.Select(p => p.Second.Signals)], [.. decided.Select(p => p.First.Outcome!.Value)]);
    }

    /// <summary>By bisection, from the truth alone.</summary>
    private static Policy WorseBy(double difference, IReadOnlyList<PopulationList> population, double rules)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 20; step++)
        {
            var middle = (low + high) / 2;
            if (Mixed(middle).Value > rules * (1 - difference)) low = middle;
            else high = middle;
        }

        return Mixed(high);

        Policy Mixed(double noise) => new(FormattableString.Invariant($"worse by {difference:0%}").Replace(" %", "%", StringComparison.Ordinal), population, l => l.Policy(noise, l.Noise));
    }

    private sealed class Policy
    {
        private readonly double[][] lists;

        public Policy(string name, IReadOnlyList<PopulationList> population, Func<PopulationList, double[]> policy)
        {
            (Name, lists) = (name, [.. population.Select(policy)]);
            Value = population.Zip(lists, (l, p) => l.Pairs.Zip(p, (pair, share) => share * pair.Expected).Sum()).Sum() / lists.Sum(p => p.Sum());
        }

        public string Name { get; }

        public double Value { get; }

        public double[][] On(int[] drawn) => [.. drawn.Select(l => lists[l])];
    }

    private sealed class Counts
    {
        private readonly Dictionary<string, (int Right, double Width, double Effective)> right = [];

        public void Covers(string name, OffPolicyAnswer answer, double truth)
        {
            var interval = (answer as OffPolicyEstimate)?.Value;
            Add(name, interval is { } i && i.Low <= truth && truth <= i.High, interval is { } j ? (j.High - j.Low) / 2 : double.NaN, answer.Evidence.EffectiveSample);
        }

        public void Add(string name, bool isRight, double width = 0, double effective = 0)
        {
            lock (right)
            {
                var so = right.GetValueOrDefault(name);
                right[name] = (so.Right + (isRight ? 1 : 0), so.Width + width, so.Effective + effective);
            }
        }

        public double Share(string name, int of) => right[name].Right / (double)of;

        public IEnumerable<(string Name, string Values)> Shares(int of) => right.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, Text(r.Value, of)));

        private static string Text((int Right, double Width, double Effective) count, int of)
        {
            var share = count.Right / (double)of;
            var half = 1.96 * Math.Sqrt(share * (1 - share) / of);
            return string.Create(CultureInfo.InvariantCulture, $"{share:0.000} ± {half:0.000}")
                + (count.Effective > 0 ? string.Create(CultureInfo.InvariantCulture, $"; ± {count.Width / of:0.0000}, effective sample {count.Effective / of:0}") : "");
        }
    }
}
