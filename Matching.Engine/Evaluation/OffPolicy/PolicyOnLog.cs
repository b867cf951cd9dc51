namespace Matching.Engine.Evaluation.OffPolicy;

/// <summary>A policy's value on a log, and how much each opening moved it.</summary>
/// <param name="Influence">By opening; the variance of the value is the sum of their squares (linearised ratio estimators).</param>
internal sealed record PolicyOnLog(double Value, IReadOnlyDictionary<Guid, double> Influence, OffPolicyEvidence Evidence)
{
    /// <param name="predicted">Null: none, and the value is the self-normalised one.</param>
    public static PolicyOnLog Of(IReadOnlyList<LoggedList> log, IReadOnlyList<double[]> policy, IReadOnlyList<double[]>? predicted)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(policy.Count, log.Count);
        var openings = new Dictionary<Guid, Sums>();
        for (var l = 0; l < log.Count; l++)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(policy[l].Length, log[l].Pairs.Count);
            openings[log[l].OpeningId] = openings.GetValueOrDefault(log[l].OpeningId).And(log[l].Pairs, policy[l], predicted?[l]);
        }

        var all = openings.Values.Aggregate(default(Sums), (sum, one) => sum.And(one));
        var correction = all.Weighted / all.Weight;
        var model = predicted is null ? 0 : all.Predicted / all.Reached;
        return new PolicyOnLog(
            model + correction,
            openings.ToDictionary(
                o => o.Key,
                o => (o.Value.Weighted - correction * o.Value.Weight) / all.Weight
                    + (predicted is null ? 0 : (o.Value.Predicted - model * o.Value.Reached) / all.Reached)),
            new OffPolicyEvidence(
                all.Squares > 0 ? all.Weight * all.Weight / all.Squares : 0,
                openings.Values.Count(o => o.Weight > 0),
                all.Reached > 0 ? all.Reached / (all.Reached + all.OutOfReach) : 0));
    }

    /// <param name="Weight">Σ w over the shown and decided; <paramref name="Squares"/> of w²; <paramref name="Weighted"/> of w × (outcome − prediction).</param>
    /// <param name="Reached">Σ π over the pairs that could be shown; <paramref name="Predicted"/> of π × prediction; <paramref name="OutOfReach"/> over the others.</param>
    private readonly record struct Sums(double Weight, double Squares, double Weighted, double Reached, double Predicted, double OutOfReach)
    {
        public Sums And(in Sums other) => new(
            Weight + other.Weight, Squares + other.Squares, Weighted + other.Weighted,
            Reached + other.Reached, Predicted + other.Predicted, OutOfReach + other.OutOfReach);

        public Sums And(IReadOnlyList<LoggedPair> pairs, double[] policy, double[]? predicted)
        {
            var (weight, squares, weighted, reached, model, outside) = (Weight, Squares, Weighted, Reached, Predicted, OutOfReach);
            for (var i = 0; i < policy.Length; i++)
            {
                if (policy[i] == 0) continue;
                var pair = pairs[i];
                if (pair.ShownProbability <= 0)
                {
                    outside += policy[i];
                    continue;
                }

                var q = predicted?[i] ?? 0;
                reached += policy[i];
                model += policy[i] * q;
                if (pair is not { Shown: true, Outcome: { } outcome }) continue;
                var w = policy[i] / pair.ShownProbability;
                weight += w;
                squares += w * w;
                weighted += w * (outcome - q);
            }

            return new Sums(weight, squares, weighted, reached, model, outside);
        }
    }
}
