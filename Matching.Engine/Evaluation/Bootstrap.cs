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
    public static Interval Mean(IReadOnlyList<double> values, int seed) =>
        values.Count == 0 ? new Interval(double.NaN, double.NaN, double.NaN) : Of(values, drawn => drawn.Average(), seed);

    /// <summary>Any statistic of openings. Draws of which it is NaN are left out; nothing to draw from gives NaN.</summary>
    public static Interval Of<T>(IReadOnlyList<T> openings, Func<IReadOnlyList<T>, double> statistic, int seed)
    {
        if (openings.Count == 0) return new Interval(double.NaN, double.NaN, double.NaN);
        var random = new Random(seed);
        var (drawn, values) = (new T[openings.Count], new List<double>(Resamples));
        for (var n = 0; n < Resamples; n++)
        {
            for (var i = 0; i < drawn.Length; i++) drawn[i] = openings[random.Next(drawn.Length)];
            if (statistic(drawn) is var value && !double.IsNaN(value)) values.Add(value);
        }

        values.Sort();
        return values.Count == 0
            ? new Interval(double.NaN, double.NaN, double.NaN)
            : new Interval(statistic(openings), values[(int)(values.Count * 0.025)], values[(int)(values.Count * 0.975)]);
    }
}
