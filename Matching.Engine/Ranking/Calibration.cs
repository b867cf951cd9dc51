namespace Matching.Engine.Ranking;

/// <summary>From a score to a probability by a logistic curve, <c>σ(slope × score + intercept)</c> (Platt, 1999, with his smoothed targets).</summary>
/// <param name="Slope">Never negative: a better score is never a lower probability.</param>
public readonly record struct Calibration(double Slope, double Intercept)
{
    private const int Steps = 100;

    public double LogOdds(double score) => Slope * score + Intercept;

    public double Probability(double score) => 1 / (1 + Math.Exp(-LogOdds(score)));

    /// <summary>Newton's method on the log-likelihood. Scores should come from trees that have not seen their rows.</summary>
    /// <param name="scores">Each with whether the event came.</param>
    public static Calibration Fit(IReadOnlyList<(double Score, bool Event)> scores)
    {
        var (yes, no) = (scores.Count(s => s.Event), scores.Count(s => !s.Event));
        var (whenYes, whenNo) = ((yes + 1.0) / (yes + 2.0), 1 / (no + 2.0));
        var (slope, intercept) = (0.0, Math.Log((yes + 1.0) / (no + 1.0)));
        for (var step = 0; step < Steps; step++)
        {
            // The small ridge keeps the step finite where all scores are the same.
            var (gs, gi, hss, hsi, hii) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
            foreach (var (score, isEvent) in scores)
            {
                var p = 1 / (1 + Math.Exp(-(slope * score + intercept)));
                var (error, weight) = ((isEvent ? whenYes : whenNo) - p, p * (1 - p));
                (gs, gi) = (gs + error * score, gi + error);
                (hss, hsi, hii) = (hss + weight * score * score, hsi + weight * score, hii + weight);
            }

            var determinant = hss * hii - hsi * hsi;
            if (determinant <= 0) break;
            var (ds, di) = ((hii * gs - hsi * gi) / determinant, (hss * gi - hsi * gs) / determinant);
            (slope, intercept) = (slope + ds, intercept + di);
            if (Math.Abs(ds) + Math.Abs(di) < 1e-10) break;
        }

        return slope > 0 ? new(slope, intercept) : new(0, Math.Log((yes + 1.0) / (no + 1.0)));
    }
}
