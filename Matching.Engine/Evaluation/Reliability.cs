using System.Globalization;
using System.Text;

namespace Matching.Engine.Evaluation;

/// <summary>Predicted probabilities beside what happened.</summary>
/// <param name="Bins">Those of ten equal parts of 0 to 1 that hold a prediction, from low to high.</param>
/// <param name="Error">Expected calibration error: mean distance between predicted and observed, weighted by pairs (Naeini, Cooper &amp; Hauskrecht, AAAI 2015); 0 is best.</param>
/// <param name="Brier">Mean squared error of the predictions (Brier, 1950); 0 is best, and saying the base rate of everybody gives rate × (1 − rate).</param>
public sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins, Interval Error, Interval Brier)
{
    private const int Parts = 10;

    public int Pairs => Bins.Sum(b => b.Pairs);

    /// <param name="predictions">Each with its opening: intervals resample openings.</param>
    public static Reliability Of(IReadOnlyList<Prediction> predictions, int seed)
    {
        var openings = predictions.GroupBy(p => p.OpeningId).OrderBy(g => g.Key).Select(g => new Sums(g)).ToList();
        return new Reliability(
            [.. predictions.GroupBy(Part).OrderBy(g => g.Key).Select(g => new ReliabilityBin(g.Count(), g.Average(p => p.Probability), g.Average(p => p.Happened ? 1.0 : 0)))],
            Bootstrap.Of(openings, drawn => Enumerable.Range(0, Parts).Sum(part => Math.Abs(drawn.Sum(o => o.Gaps[part]))) / drawn.Sum(o => o.Pairs), seed),
            Bootstrap.Of(openings, drawn => drawn.Sum(o => o.Squares) / drawn.Sum(o => o.Pairs), seed));
    }

    /// <summary>One line per bin.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{"predicted",-12}{"happened",-12}{"pairs",-8}");
        foreach (var bin in Bins) text.AppendLine(CultureInfo.InvariantCulture, $"{bin.Predicted,-12:0.000}{bin.Happened,-12:0.000}{bin.Pairs,-8}");
        return text.ToString();
    }

    private static int Part(Prediction prediction) => Math.Clamp((int)(prediction.Probability * Parts), 0, Parts - 1);

    /// <summary>Of one opening, so that resampling is quick.</summary>
    private sealed class Sums
    {
        public Sums(IEnumerable<Prediction> predictions)
        {
            foreach (var prediction in predictions)
            {
                var gap = prediction.Probability - (prediction.Happened ? 1 : 0);
                Gaps[Part(prediction)] += gap;
                Squares += gap * gap;
                Pairs++;
            }
        }

        public double[] Gaps { get; } = new double[Parts];

        public double Squares { get; }

        public int Pairs { get; }
    }
}

/// <param name="Probability">0 to 1.</param>
public readonly record struct Prediction(Guid OpeningId, double Probability, bool Happened);

/// <param name="Predicted">Mean of the predictions.</param>
/// <param name="Happened">Share of the pairs where it happened.</param>
public sealed record ReliabilityBin(int Pairs, double Predicted, double Happened);
