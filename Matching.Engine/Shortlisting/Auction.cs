namespace Matching.Engine.Shortlisting;

/// <summary>Allocates by auction (Bertsekas): free places of openings bid for residents, whose price rises until nobody bids more.</summary>
/// <remarks>
/// Maximises the sum of values, plus <see cref="PlaceUnderLeast"/> for each place filled up to an opening's least: weight enough that lists reach
/// their least wherever a re-allocation can do it. The sum is within ε per filled place of the best one. Openings bid in the order given, so the
/// result depends on nothing else. Prices start at 0 and no ε-scaling is done: a resident nobody wants keeps price 0, which the bound needs.
/// Everything is in flat arrays, because a bid looks at all arcs of an opening and millions of bids are made.
/// </remarks>
public sealed class Auction
{
    /// <summary>Worth of a place under the least, in units of a perfect match.</summary>
    public const double PlaceUnderLeast = 8;

    public const double DefaultEpsilon = 0.0005;

    private readonly AllocationProblem problem;
    private readonly double epsilon;
    private readonly int[] filled;

    /// <summary>Arcs opening by opening: those of opening o are at <c>firstArc[o]</c> to <c>firstArc[o + 1] − 1</c>.</summary>
    private readonly int[] firstArc;
    private readonly int[] openingOf;
    private readonly int[] residentOf;
    private readonly double[] valueOf;
    private readonly int[] indexOf;
    private readonly bool[] held;

    /// <summary>Units resident by resident, likewise: the arc that holds each (−1 free) and its price.</summary>
    private readonly int[] firstUnit;
    private readonly int[] holder;
    private readonly double[] price;

    /// <summary>Each resident's cheapest unit and its price; infinite for who has no capacity, so that nobody bids.</summary>
    private readonly int[] cheapest;
    private readonly double[] lowest;

    private Auction(AllocationProblem problem, double epsilon)
    {
        this.problem = problem;
        this.epsilon = epsilon;
        filled = new int[problem.Openings.Count];
        indexOf = [.. Enumerable.Range(0, problem.Arcs.Count).OrderBy(a => problem.Arcs[a].Opening)];
        openingOf = Array.ConvertAll(indexOf, a => problem.Arcs[a].Opening);
        residentOf = Array.ConvertAll(indexOf, a => problem.Arcs[a].Resident);
        valueOf = Array.ConvertAll(indexOf, a => problem.Arcs[a].Value);
        held = new bool[indexOf.Length];
        firstArc = new int[filled.Length + 1];
        foreach (var opening in openingOf) firstArc[opening + 1]++;
        for (var o = 0; o < filled.Length; o++) firstArc[o + 1] += firstArc[o];

        var residents = problem.ResidentCapacities.Count;
        firstUnit = new int[residents + 1];
        for (var r = 0; r < residents; r++) firstUnit[r + 1] = firstUnit[r] + Math.Max(0, problem.ResidentCapacities[r]);
        holder = new int[firstUnit[residents]];
        Array.Fill(holder, -1);
        price = new double[holder.Length];
        (cheapest, lowest) = (new int[residents], new double[residents]);
        for (var r = 0; r < residents; r++) FindCheapest(r);
    }

    /// <summary>Indices into the problem's arcs, ascending.</summary>
    public static IReadOnlyList<int> Solve(AllocationProblem problem, double epsilon = DefaultEpsilon)
    {
        var auction = new Auction(problem, epsilon);
        auction.Run();
        return [.. Enumerable.Range(0, auction.held.Length).Where(a => auction.held[a]).Select(a => auction.indexOf[a]).Order()];
    }

    private void Run()
    {
        var waiting = new Queue<int>(Enumerable.Range(0, filled.Length).Where(o => firstArc[o] < firstArc[o + 1]));
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
        var (best, bestProfit, nextProfit) = (-1, double.NegativeInfinity, double.NegativeInfinity);
        for (var arc = firstArc[opening]; arc < firstArc[opening + 1]; arc++)
        {
            var profit = valueOf[arc] - lowest[residentOf[arc]];
            if (profit <= nextProfit || held[arc]) continue;
            if (profit > bestProfit) (best, bestProfit, nextProfit) = (arc, profit, bestProfit);
            else nextProfit = profit;
        }

        if (bestProfit + bonus <= 0) return false;

        var resident = residentOf[best];
        var unit = cheapest[resident];
        if (holder[unit] >= 0)
        {
            held[holder[unit]] = false;
            displaced = openingOf[holder[unit]];
            filled[displaced]--;
        }

        // The bid leaves the opening as well off as with its next choice, of which the empty place is one; ε keeps prices moving.
        price[unit] += bestProfit - Math.Max(-bonus, nextProfit) + epsilon;
        holder[unit] = best;
        held[best] = true;
        filled[opening]++;
        FindCheapest(resident);
        return true;
    }

    private void FindCheapest(int resident)
    {
        lowest[resident] = double.PositiveInfinity;
        for (var unit = firstUnit[resident]; unit < firstUnit[resident + 1]; unit++)
        {
            if (price[unit] < lowest[resident]) (cheapest[resident], lowest[resident]) = (unit, price[unit]);
        }
    }
}
