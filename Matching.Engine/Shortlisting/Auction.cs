namespace Matching.Engine.Shortlisting;

/// <summary>Allocates by auction (Bertsekas): free places of openings bid for residents, whose price rises until nobody bids more.</summary>
/// <remarks>
/// Maximises the sum of values, plus <see cref="PlaceUnderLeast"/> for each place filled up to an opening's least: weight enough that lists reach
/// their least wherever a re-allocation can do it. The sum is within ε per filled place of the best one. Openings bid in the order given, so the
/// result depends on nothing else. Prices start at 0 and no ε-scaling is done: a resident nobody wants keeps price 0, which the bound needs.
/// </remarks>
public sealed class Auction
{
    /// <summary>Worth of a place under the least, in units of a perfect match.</summary>
    public const double PlaceUnderLeast = 8;

    public const double DefaultEpsilon = 0.0005;

    private readonly AllocationProblem problem;
    private readonly double epsilon;
    private readonly int[][] arcsOf;
    private readonly bool[] held;
    private readonly int[] filled;

    /// <summary>Units of each resident: the arc that holds it (−1 free) and its price.</summary>
    private readonly (int Arc, double Price)[][] units;

    private Auction(AllocationProblem problem, double epsilon)
    {
        this.problem = problem;
        this.epsilon = epsilon;
        arcsOf = new int[problem.Openings.Count][];
        foreach (var group in Enumerable.Range(0, problem.Arcs.Count).GroupBy(a => problem.Arcs[a].Opening)) arcsOf[group.Key] = [.. group];
        held = new bool[problem.Arcs.Count];
        filled = new int[problem.Openings.Count];
        units = [.. problem.ResidentCapacities.Select(c => Enumerable.Repeat((-1, 0.0), Math.Max(0, c)).ToArray())];
    }

    /// <summary>Indices into the problem's arcs, ascending.</summary>
    public static IReadOnlyList<int> Solve(AllocationProblem problem, double epsilon = DefaultEpsilon)
    {
        var auction = new Auction(problem, epsilon);
        auction.Run();
        return [.. Enumerable.Range(0, problem.Arcs.Count).Where(a => auction.held[a])];
    }

    private void Run()
    {
        var waiting = new Queue<int>(Enumerable.Range(0, problem.Openings.Count).Where(o => arcsOf[o] is not null));
        while (waiting.TryDequeue(out var opening))
        {
            while (filled[opening] < problem.Openings[opening].Most && Bid(opening, out var displaced))
            {
                if (displaced >= 0) waiting.Enqueue(displaced);
            }
        }
    }

    /// <summary>Bids for the best resident at present prices; false when leaving the place free is better.</summary>
    private bool Bid(int opening, out int displaced)
    {
        displaced = -1;
        var bonus = filled[opening] < problem.Openings[opening].Least ? PlaceUnderLeast : 0;
        var (best, bestUnit, bestProfit, nextProfit) = (-1, -1, double.NegativeInfinity, double.NegativeInfinity);
        foreach (var arc in arcsOf[opening])
        {
            if (held[arc]) continue;
            var unit = Cheapest(problem.Arcs[arc].Resident);
            if (unit < 0) continue;
            var profit = problem.Arcs[arc].Value + bonus - units[problem.Arcs[arc].Resident][unit].Price;
            if (profit > bestProfit) (best, bestUnit, bestProfit, nextProfit) = (arc, unit, profit, bestProfit);
            else if (profit > nextProfit) nextProfit = profit;
        }

        if (bestProfit <= 0) return false;

        // The bid leaves the opening as well off as with its next choice, of which the empty place is one; ε keeps prices moving.
        ref var taken = ref units[problem.Arcs[best].Resident][bestUnit];
        if (taken.Arc >= 0)
        {
            held[taken.Arc] = false;
            displaced = problem.Arcs[taken.Arc].Opening;
            filled[displaced]--;
        }

        taken = (best, taken.Price + bestProfit - Math.Max(0, nextProfit) + epsilon);
        held[best] = true;
        filled[opening]++;
        return true;
    }

    private int Cheapest(int resident)
    {
        var (cheapest, price) = (-1, double.PositiveInfinity);
        for (var u = 0; u < units[resident].Length; u++)
        {
            if (units[resident][u].Price < price) (cheapest, price) = (u, units[resident][u].Price);
        }

        return cheapest;
    }
}
