namespace Matching.Engine.Evaluation;

/// <summary>A mean and its 95 % percentile interval over resampled openings.</summary>
public readonly record struct Interval(double Mean, double Low, double High)
{
    /// <summary>The mean is above zero even at the low end.</summary>
    public bool IsAboveZero => Low > 0;
}

public static class Bootstrap
{
    public const int Resamples = 2000;

    /// <summary>Draws as many openings as there are, with replacement. No values give NaN.</summary>
    public static Interval Mean(IReadOnlyList<double> values, int seed)
    {
        if (values.Count == 0) return new Interval(double.NaN, double.NaN, double.NaN);
        var random = new Random(seed);
        var means = new double[Resamples];
        for (var n = 0; n < Resamples; n++)
        {
            for (var i = 0; i < values.Count; i++) means[n] += values[random.Next(values.Count)];
            means[n] /= values.Count;
        }

        Array.Sort(means);
        return new Interval(values.Average(), means[(int)(Resamples * 0.025)], means[(int)(Resamples * 0.975)]);
    }
}
