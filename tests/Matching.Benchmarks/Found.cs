using System.Globalization;

namespace Matching.Benchmarks;

/// <summary>At which place (from 0; −1 when not among the first ten) the right answer of each question came.</summary>
internal sealed record Found(IReadOnlyList<int> Places)
{
    public double MeanReciprocalRank => Places.Average(Reciprocal);

    public static Found Of<T>(IEnumerable<T> questions, Func<T, IEnumerable<string>> answers, Func<T, string> right) =>
        new([.. questions.AsParallel().AsOrdered().Select(q => answers(q).Take(10).ToList().IndexOf(right(q)))]);

    public double Within(int places) => Places.Average(p => p >= 0 && p < places ? 1.0 : 0);

    /// <summary>A line with 95 % intervals, by the normal approximation.</summary>
    public void Say(string name)
    {
        var mean = MeanReciprocalRank;
        var deviation = Math.Sqrt(Places.Average(p => Math.Pow(Reciprocal(p) - mean, 2)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {Places.Count} asked, first place {Within(1):0.000} ± {Interval(Share(1)):0.000}, first five {Within(5):0.000} ± {Interval(Share(5)):0.000}, MRR@10 {mean:0.000} ± {Interval(deviation):0.000}"));
    }

    private static double Reciprocal(int place) => place < 0 ? 0 : 1.0 / (place + 1);

    private double Share(int places) => Math.Sqrt(Within(places) * (1 - Within(places)));

    private double Interval(double deviation) => 1.96 * deviation / Math.Sqrt(Places.Count);
}
