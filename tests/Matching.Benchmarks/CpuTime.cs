using System.Diagnostics;

namespace Matching.Benchmarks;

/// <summary>CPU time of this process, which a busy machine disturbs less than the clock on the wall.</summary>
internal static class CpuTime
{
    public static TimeSpan Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    /// <summary>Runs the sides in turn, a round after another, so that what disturbs one disturbs all; gives the median of each, in seconds.</summary>
    public static double[] Medians(int rounds, params Action[] sides)
    {
        foreach (var side in sides)
            side();
        var times = sides.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < sides.Length; i++)
                times[i].Add(Of(sides[i]).TotalSeconds);
        }

        return [.. times.Select(t => t.Order().ElementAt(t.Count / 2))];
    }
}
