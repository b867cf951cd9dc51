using System.Globalization;

namespace Matching.Benchmarks;

/// <summary>One number per seed: median, extremes, and the 95 % interval of the mean (Student).</summary>
internal sealed record Spread(IReadOnlyList<double> Values)
{
    private static readonly double[] Student = [double.NaN, 12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26];

    public double Median => Values.Order().ElementAt(Values.Count / 2);

    public override string ToString()
    {
        var mean = Values.Average();
        var half = Student[Math.Min(Values.Count, Student.Length) - 1] * Math.Sqrt(Values.Sum(v => (v - mean) * (v - mean)) / (Values.Count - 1) / Values.Count);
        return string.Create(CultureInfo.InvariantCulture, $"{Median:0.000} ({Values.Min():0.000} to {Values.Max():0.000}; mean {mean:0.000} ± {half:0.000})");
    }
}
