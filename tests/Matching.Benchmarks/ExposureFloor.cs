using Matching.Engine.Shortlisting;
using Matching.Engine.Tests.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>The Gini coefficient of exposure under which no allocation of a problem that fills its minimums can come.</summary>
internal static class ExposureFloor
{
    /// <remarks>
    /// With all values equal and rising costs of further lists, the exact optimum is the most even of the largest allocations: for every i, its i least exposed residents
    /// have together at least as many lists as the i least exposed of any allocation (counts of lists form a polymatroid, whose bases have a
    /// least majorised one: Fujishige, Mathematics of Operations Research, 1980). A smaller total T can be no more even than T spread over all residents. Both
    /// bound the Lorenz curve for each T between the minimums and the largest total.
    /// </remarks>
    public static double Of(AllocationProblem problem)
    {
        var even = problem with { Arcs = [.. problem.Arcs.Select(a => a with { Value = 1 })], FurtherListCost = 0.3 };
        var lists = new int[problem.Residents.Count];
        foreach (var arc in FlowOracle.Solve(even, 2 * problem.Openings.Count)) lists[problem.Arcs[arc].Resident]++;
        Array.Sort(lists);
        return Enumerable.Range(0, 1 + lists.Sum() - problem.Openings.Sum(o => o.Least)).Min(less => Bound(lists, lists.Sum() - less));
    }

    private static double Bound(int[] lists, int total)
    {
        long n = lists.Length;
        var (area, least, spread) = (0L, 0L, 0L);
        for (var i = 0; i < n; i++)
        {
            least += lists[i];
            spread += total / n + (i >= n - total % n ? 1 : 0);
            area += Math.Min(least, spread);
        }

        return 1 + 1.0 / n - 2.0 * area / (n * (double)total);
    }
}
