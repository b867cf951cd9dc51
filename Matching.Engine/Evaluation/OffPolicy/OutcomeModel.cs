namespace Matching.Engine.Evaluation.OffPolicy;

/// <summary>Predicts outcomes from signals by ridge regression (Hoerl &amp; Kennard, 1970): the model of the doubly robust estimate. It ranks nobody.</summary>
/// <remarks>It may be wrong: the estimate stays right as long as the logged probabilities are. A better one makes intervals shorter.</remarks>
public sealed class OutcomeModel
{
    /// <summary>Several decisions for each signal: with fewer it predicts little more than the mean.</summary>
    public const int LeastRows = 200;

    private readonly double intercept;
    private readonly double[] weights;

    private OutcomeModel(double intercept, double[] weights) => (this.intercept, this.weights) = (intercept, weights);

    /// <param name="signals">One vector per decided pair, all as long; earlier than the log that is judged.</param>
    /// <param name="outcomes">In the unit of the log's outcomes.</param>
    /// <param name="penalty">On the weights of standardised signals, in rows: 10 weighs as much as ten decisions.</param>
    /// <exception cref="ArgumentException">No rows, or other lengths.</exception>
    public static OutcomeModel Fit(IReadOnlyList<float[]> signals, IReadOnlyList<double> outcomes, double penalty = 10)
    {
        if (signals.Count == 0 || signals.Count != outcomes.Count) throw new ArgumentException("As many outcomes as vectors, and at least one.", nameof(outcomes));
        var (rows, width) = (signals.Count, signals[0].Length);
        var means = Enumerable.Range(0, width).Select(s => signals.Average(v => v[s])).ToArray();
        var scales = Enumerable.Range(0, width).Select(s => Scale(signals, s, means[s])).ToArray();
        var mean = outcomes.Average();
        var (left, right) = (new double[width, width], new double[width]);
        var row = new double[width];
        for (var n = 0; n < rows; n++)
        {
            for (var s = 0; s < width; s++) row[s] = (signals[n][s] - means[s]) * scales[s];
            for (var s = 0; s < width; s++)
            {
                right[s] += row[s] * (outcomes[n] - mean);
                for (var t = 0; t <= s; t++) left[s, t] += row[s] * row[t];
            }
        }

        for (var s = 0; s < width; s++) left[s, s] += penalty;
        var weights = Cholesky.Solve(left, right);
        for (var s = 0; s < width; s++) weights[s] *= scales[s];
        return new OutcomeModel(mean - weights.Zip(means, (w, m) => w * m).Sum(), weights);
    }

    /// <summary>Not cut to the range of outcomes: a cut would bias nothing here, and help nothing.</summary>
    public double Predict(ReadOnlySpan<float> signals)
    {
        var sum = intercept;
        for (var s = 0; s < weights.Length; s++) sum += weights[s] * signals[s];
        return sum;
    }

    /// <summary>1 ÷ deviation; 0 for a signal that never varies.</summary>
    private static double Scale(IReadOnlyList<float[]> signals, int s, double mean)
    {
        var variance = signals.Average(v => (v[s] - mean) * (v[s] - mean));
        return variance > 1e-12 ? 1 / Math.Sqrt(variance) : 0;
    }
}
