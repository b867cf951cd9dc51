namespace Matching.Engine.Evaluation.OffPolicy;

/// <summary>What logs say about a policy: an <see cref="OffPolicyEstimate"/>, or <see cref="NotEnoughData"/>.</summary>
/// <param name="Evidence">What there was to go by.</param>
public abstract record OffPolicyAnswer(OffPolicyEvidence Evidence);

/// <param name="Value">In the unit of the outcomes; for a difference, the first policy's value less the second's.</param>
public sealed record OffPolicyEstimate(Interval Value, OffPolicyEvidence Evidence) : OffPolicyAnswer(Evidence);

/// <summary>The logs cannot tell. There is no number to be misread.</summary>
public sealed record NotEnoughData(OffPolicyEvidence Evidence) : OffPolicyAnswer(Evidence);

/// <param name="EffectiveSample">Kish: (Σ w)² ÷ Σ w² over the shown and decided; of the poorer policy for a difference.</param>
/// <param name="Openings">With a shown and decided pair that the policy would show.</param>
/// <param name="Reached">Share of the policy's places that could have been shown. Nothing is said about the rest.</param>
public sealed record OffPolicyEvidence(double EffectiveSample, int Openings, double Reached)
{
    /// <summary>Below, an interval is wider than ± 25 % of the value, and leans on a handful of people (see the ADR on logged policies).</summary>
    public const double LeastEffectiveSample = 100;

    public const int LeastOpenings = 30;

    public const double LeastReached = 0.5;

    public bool IsEnough => EffectiveSample >= LeastEffectiveSample && Openings >= LeastOpenings && Reached >= LeastReached;
}
