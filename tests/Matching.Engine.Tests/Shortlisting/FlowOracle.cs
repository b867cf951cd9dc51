using Google.OrTools.Graph;
using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Shortlisting;

/// <summary>The best allocation by OR-Tools' minimum-cost flow: an exact judge that shares no line with the auction, and is fast enough for large problems.</summary>
internal static class FlowOracle
{
    /// <summary>Worths are counted in millionths.</summary>
    private const double Unit = 1e-6;

    /// <summary>What the auction maximises.</summary>
    public static double Worth(AllocationProblem problem, IEnumerable<int> chosen) =>
        chosen.GroupBy(a => problem.Arcs[a].Opening).Sum(list =>
            list.Sum(a => problem.Arcs[a].Value) + Auction.PlaceUnderLeast * Math.Min(list.Count(), problem.Openings[list.Key].Least));

    /// <summary>Indices of the arcs of a best allocation.</summary>
    /// <param name="placeUnderLeast">Worth of a place under the least; above the number of all places, the least comes before everything else.</param>
    public static List<int> Solve(AllocationProblem problem, double placeUnderLeast = Auction.PlaceUnderLeast)
    {
        var (openings, residents) = (problem.Openings.Count, problem.ResidentCapacities.Count);
        var (source, sink) = (openings + residents, openings + residents + 1);
        using var flow = new MinCostFlow(sink + 1, openings * 2 + residents + problem.Arcs.Count + 1);
        foreach (var arc in problem.Arcs)
            flow.AddArcWithCapacityAndUnitCost(arc.Opening, openings + arc.Resident, 1, -(long)Math.Round(arc.Value / Unit));
        for (var o = 0; o < openings; o++)
        {
            var (least, most) = problem.Openings[o];
            flow.AddArcWithCapacityAndUnitCost(source, o, least, -(long)Math.Round(placeUnderLeast / Unit));
            flow.AddArcWithCapacityAndUnitCost(source, o, most - least, 0);
        }

        for (var r = 0; r < residents; r++) flow.AddArcWithCapacityAndUnitCost(openings + r, sink, problem.ResidentCapacities[r], 0);

        // What is better left empty flows past everything.
        var places = problem.Openings.Sum(o => o.Most);
        flow.AddArcWithCapacityAndUnitCost(source, sink, places, 0);
        flow.SetNodeSupply(source, places);
        flow.SetNodeSupply(sink, -places);
        var status = flow.Solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"OR-Tools gave {status} instead of an optimum.");
        return [.. Enumerable.Range(0, problem.Arcs.Count).Where(a => flow.Flow(a) > 0)];
    }
}
