namespace Matching.Engine.Evaluation.OffPolicy;

/// <summary>The mean outcome of the pairs that a policy would show, from the logs of another one, with 95 % intervals.</summary>
/// <remarks>
/// Weights are the policy's probability ÷ the logged one. Shapes: <c>policy[l][i]</c> and <c>predicted[l][i]</c> are about pair <c>i</c> of list
/// <c>l</c> of the log; a policy's number is its own probability (0 to 1) of showing the pair; pairs that could not be shown are left out, and
/// their share is in the answer. Intervals by linearisation of the ratios, clustered by opening. Undecided pairs are taken as missing at random.
/// </remarks>
public static class OffPolicyEstimator
{
    /// <summary>Self-normalised inverse propensity: Σ w r ÷ Σ w (Swaminathan &amp; Joachims, NIPS 2015, section 4).</summary>
    public static OffPolicyAnswer Snips(IReadOnlyList<LoggedList> log, IReadOnlyList<double[]> policy) =>
        Answer(PolicyOnLog.Of(log, policy, null), null);

    /// <summary>
    /// Mean of the predictions over the policy's pairs, plus Σ w (r − q) ÷ Σ w (Dudík, Langford &amp; Li, ICML 2011, section 3; the correction
    /// self-normalised as in Thomas &amp; Brunskill, ICML 2016, section 6).
    /// </summary>
    /// <param name="predicted">Of a model that has not seen these outcomes: <see cref="OutcomeModel"/> fitted on earlier ones.</param>
    public static OffPolicyAnswer DoublyRobust(IReadOnlyList<LoggedList> log, IReadOnlyList<double[]> policy, IReadOnlyList<double[]> predicted) =>
        Answer(PolicyOnLog.Of(log, policy, predicted), null);

    /// <summary>Value of the first policy less that of the second, on the same log: what both would show cancels.</summary>
    /// <param name="predicted">As for <see cref="DoublyRobust"/>; null for the self-normalised estimate.</param>
    public static OffPolicyAnswer Difference(
        IReadOnlyList<LoggedList> log, IReadOnlyList<double[]> policy, IReadOnlyList<double[]> other, IReadOnlyList<double[]>? predicted) =>
        Answer(PolicyOnLog.Of(log, policy, predicted), PolicyOnLog.Of(log, other, predicted));

    private static OffPolicyAnswer Answer(PolicyOnLog policy, PolicyOnLog? other)
    {
        var evidence = other is null
            ? policy.Evidence
            : new OffPolicyEvidence(
                Math.Min(policy.Evidence.EffectiveSample, other.Evidence.EffectiveSample),
                Math.Min(policy.Evidence.Openings, other.Evidence.Openings),
                Math.Min(policy.Evidence.Reached, other.Evidence.Reached));
        if (!evidence.IsEnough) return new NotEnoughData(evidence);

        var clusters = policy.Influence.Count;
        var squares = policy.Influence.Sum(i => Math.Pow(i.Value - (other?.Influence[i.Key] ?? 0), 2));
        var half = 1.96 * Math.Sqrt(squares * clusters / (clusters - 1));
        var value = policy.Value - (other?.Value ?? 0);
        return new OffPolicyEstimate(new Interval(value, value - half, value + half), evidence);
    }
}
