namespace Matching.Engine.Shortlisting;

/// <summary>An allocation problem as a flow: places of openings to residents, to their counsellors, to the end; or straight to the end, empty.</summary>
/// <remarks>
/// Lists of a resident are arcs of rising cost, an empty place under the least is an arc of high cost. A resident has one counsellor, so both limits
/// nest, and a flow can hold them. Costs are whole numbers of <see cref="Unit"/>.
/// <para>
/// Why the least comes before all values: suppose another allocation fills more places under minimums. The difference of both flows is a sum
/// of simple cycles in the network of remaining capacities, and one of them fills such a place and empties none. A simple cycle visits each opening, resident,
/// counsellor and the end once, so its values and list costs change by at most <see cref="MostAlongACycle"/>, and by ε-optimality its cost is at least
/// −ε × nodes. With an empty place dearer than both together this is impossible. An opening's first place costs twice as much: nobody gets
/// a second person before everybody who can has a first.
/// </para>
/// </remarks>
internal sealed class AllocationNetwork
{
    /// <summary>Values are counted in ten-millionths of a perfect match.</summary>
    public const double Unit = 1e-7;

    private readonly AllocationProblem problem;
    private readonly List<FlowArc> arcs = [];
    private readonly int[] supply;
    private readonly int end;

    public AllocationNetwork(AllocationProblem problem)
    {
        this.problem = problem;
        var (openings, residents) = (problem.Openings.Count, problem.Residents.Count);
        end = openings + residents + problem.ReviewsLeft.Count;
        supply = new int[end + 1];

        // The pairs come first: their numbers in the network are those of the problem.
        foreach (var arc in problem.Arcs)
            arcs.Add(new FlowArc(arc.Opening, openings + arc.Resident, IsOpen(arc) ? 1 : 0, -Whole(arc.Value)));
        AddLists(openings);
        for (var c = 0; c < problem.ReviewsLeft.Count; c++)
            arcs.Add(new FlowArc(openings + residents + c, end, Math.Max(0, problem.ReviewsLeft[c]), 0));
        AddEmptyPlaces();
    }

    public Allocation Solve()
    {
        var network = new FlowNetwork(end + 1, arcs);
        var relaxation = new EpsilonRelaxation(network, [.. supply]);
        relaxation.Run();
        var chosen = Enumerable.Range(0, problem.Arcs.Count).Where(a => network.FlowOf(a) > 0).ToArray();
        var cost = arcs.Select((arc, i) => (Int128)network.FlowOf(i) * arc.Cost).Aggregate(Int128.Zero, (sum, c) => sum + c);
        var worth = -Enumerable.Range(0, arcs.Count).Where(i => arcs[i].To != end || arcs[i].From >= problem.Openings.Count)
            .Sum(i => network.FlowOf(i) * arcs[i].Cost) * Unit;
        return new Allocation(chosen, worth, (double)(cost - LeastCost(relaxation.Price)) * Unit);
    }

    /// <summary>The greatest change of values and list costs along a simple cycle, in units.</summary>
    private long MostAlongACycle()
    {
        var value = problem.Arcs.Count == 0 ? 0 : problem.Arcs.Max(a => Math.Abs(Whole(a.Value)));
        var turns = Math.Min(problem.Openings.Count, problem.Residents.Count);
        return turns * value + Math.Min(problem.Residents.Count, 2L * (problem.ReviewsLeft.Count + 1)) * problem.MostLists * Whole(problem.FurtherListCost);
    }

    /// <summary>False keeps the flow out of dead ends: a node that nothing can leave has no price.</summary>
    private bool IsOpen(AllocationArc arc)
    {
        var (lists, _, counsellor) = problem.Residents[arc.Resident];
        return problem.Openings[arc.Opening].Most > 0 && lists > 0 && (counsellor < 0 || problem.ReviewsLeft[counsellor] > 0);
    }

    private void AddLists(int openings)
    {
        var (further, most) = (Whole(problem.FurtherListCost), problem.MostLists);
        foreach (var r in problem.Arcs.Where(IsOpen).Select(a => a.Resident).Distinct())
        {
            var (lists, pending, counsellor) = problem.Residents[r];
            var to = counsellor < 0 ? end : openings + problem.Residents.Count + counsellor;
            if (further == 0) arcs.Add(new FlowArc(openings + r, to, Math.Max(0, lists), 0));
            else for (var n = 0; n < lists; n++) arcs.Add(new FlowArc(openings + r, to, 1, (pending + n + 1 - most) * further));
        }
    }

    private void AddEmptyPlaces()
    {
        var dear = MostAlongACycle() + supply.Length + 1;
        foreach (var o in problem.Arcs.Where(IsOpen).Select(a => a.Opening).Distinct())
        {
            var (least, most) = problem.Openings[o];
            (supply[o], supply[end]) = (most, supply[end] - most);
            if (most > least) arcs.Add(new FlowArc(o, end, most - least, 0));
            if (least > 1) arcs.Add(new FlowArc(o, end, least - 1, dear));
            if (least > 0) arcs.Add(new FlowArc(o, end, 1, 2 * dear));
        }
    }

    /// <summary>What the prices prove that no flow can cost less than (weak duality).</summary>
    private Int128 LeastCost(long[] price)
    {
        Int128 sum = 0;
        for (var node = 0; node < supply.Length; node++) sum -= (Int128)supply[node] * price[node];
        foreach (var arc in arcs) sum += (Int128)arc.Capacity * Math.Min(0, arc.Cost + price[arc.From] - price[arc.To]);
        return sum;
    }

    private static long Whole(double value) => (long)Math.Round(value / Unit);
}
