using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Shortlisting;

/// <summary>The exact optimum of an allocation by successive longest paths: slow, plain, and an independent judge of the auction.</summary>
internal static class MinCostFlow
{
    public static double Worth(AllocationProblem problem, IEnumerable<int> chosen) =>
        chosen.GroupBy(a => problem.Arcs[a].Opening).Sum(list =>
            list.Sum(a => problem.Arcs[a].Value) + Auction.PlaceUnderLeast * Math.Min(list.Count(), problem.Openings[list.Key].Least));

    public static double BestWorth(AllocationProblem problem)
    {
        var (openings, residents) = (problem.Openings.Count, problem.ResidentCapacities.Count);
        var (source, sink) = (openings + residents, openings + residents + 1);
        var edges = new List<(int From, int To, int Capacity, double Worth)>();
        void Add(int from, int to, int capacity, double worth)
        {
            edges.Add((from, to, capacity, worth));
            edges.Add((to, from, 0, -worth));
        }

        for (var o = 0; o < openings; o++)
        {
            var (least, most) = problem.Openings[o];
            Add(source, o, least, Auction.PlaceUnderLeast);
            Add(source, o, most - least, 0);
        }

        for (var r = 0; r < residents; r++) Add(openings + r, sink, problem.ResidentCapacities[r], 0);
        foreach (var arc in problem.Arcs) Add(arc.Opening, openings + arc.Resident, 1, arc.Value);

        var total = 0.0;
        while (true)
        {
            var best = Enumerable.Repeat(double.NegativeInfinity, sink + 1).ToArray();
            var by = new int[sink + 1];
            best[source] = 0;
            for (var changed = true; changed;)
            {
                changed = false;
                for (var e = 0; e < edges.Count; e++)
                {
                    var (from, to, capacity, worth) = edges[e];
                    if (capacity <= 0 || best[from] + worth <= best[to] + 1e-12) continue;
                    (best[to], by[to], changed) = (best[from] + worth, e, true);
                }
            }

            if (best[sink] <= 1e-12) return total;
            total += best[sink];
            for (var node = sink; node != source; node = edges[by[node]].From)
            {
                var e = by[node];
                edges[e] = edges[e] with { Capacity = edges[e].Capacity - 1 };
                edges[e ^ 1] = edges[e ^ 1] with { Capacity = edges[e ^ 1].Capacity + 1 };
            }
        }
    }
}
