using Google.OrTools.Graph;
using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Shortlisting;

/// <summary>The best allocation by OR-Tools' minimum-cost flow: an exact judge that shares no line with the auction, and is fast enough for large problems.</summary>
internal static class FlowOracle
{
    /// <summary>Worths are counted in millionths.</summary>
    private const double Unit = 1e-6;

    /// <summary>Sum of the chosen values and of what further lists are worth, each less than the one before.</summary>
    public static double Worth(AllocationProblem problem, IEnumerable<int> chosen) =>
        chosen.GroupBy(a => problem.Arcs[a].Resident).Sum(lists =>
            lists.Sum(a => problem.Arcs[a].Value)
            + problem.FurtherListCost * Enumerable.Range(problem.Residents[lists.Key].Pending + 1, lists.Count()).Sum(n => problem.MostLists - n));

    /// <summary>Places filled up to minimums, the first of each opening counted twice.</summary>
    public static int PlacesUnderLeast(AllocationProblem problem, IEnumerable<int> chosen) =>
        chosen.CountBy(a => problem.Arcs[a].Opening).Sum(list => Weighed(list.Value, problem.Openings[list.Key].Least));

    /// <summary>Indices of the arcs of a best allocation.</summary>
    /// <param name="placeUnderLeast">Worth of a place under the least; above the number of openings and residents, the least comes before everything else.</param>
    public static List<int> Solve(AllocationProblem problem, double placeUnderLeast)
    {
        var (openings, residents) = (problem.Openings.Count, problem.Residents.Count);
        var (source, sink) = (openings + residents + problem.ReviewsLeft.Count, openings + residents + problem.ReviewsLeft.Count + 1);
        using var flow = new MinCostFlow(sink + 1, openings * 3 + residents * 3 + problem.Arcs.Count + 1);
        // What lists are worth is counted with the pair, and taken off again by list: the solver is ten times slower when lists themselves are worth something.
        var first = problem.MostLists * problem.FurtherListCost;
        foreach (var arc in problem.Arcs)
            flow.AddArcWithCapacityAndUnitCost(arc.Opening, openings + arc.Resident, 1, -Whole(arc.Value + first));
        for (var o = 0; o < openings; o++)
        {
            var (least, most) = problem.Openings[o];
            if (least > 0) flow.AddArcWithCapacityAndUnitCost(source, o, 1, -2 * Whole(placeUnderLeast));
            if (least > 1) flow.AddArcWithCapacityAndUnitCost(source, o, least - 1, -Whole(placeUnderLeast));
            flow.AddArcWithCapacityAndUnitCost(source, o, most - least, 0);
        }

        for (var r = 0; r < residents; r++)
        {
            var (lists, pending, counsellor) = problem.Residents[r];
            for (var n = 0; n < lists; n++)
            {
                var to = counsellor < 0 ? sink : openings + residents + counsellor;
                flow.AddArcWithCapacityAndUnitCost(openings + r, to, 1, Whole((pending + n + 1) * problem.FurtherListCost));
            }
        }

        for (var c = 0; c < problem.ReviewsLeft.Count; c++) flow.AddArcWithCapacityAndUnitCost(openings + residents + c, sink, problem.ReviewsLeft[c], 0);

        // What is better left empty flows past everything.
        var places = problem.Openings.Sum(o => o.Most);
        flow.AddArcWithCapacityAndUnitCost(source, sink, places, 0);
        flow.SetNodeSupply(source, places);
        flow.SetNodeSupply(sink, -places);
        var status = flow.Solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"OR-Tools gave {status} instead of an optimum.");
        return [.. Enumerable.Range(0, problem.Arcs.Count).Where(a => flow.Flow(a) > 0)];
    }

    private static int Weighed(int filled, int least) => Math.Min(filled, least) + (filled > 0 && least > 0 ? 1 : 0);

    private static long Whole(double worth) => (long)Math.Round(worth / Unit);
}
