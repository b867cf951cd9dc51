using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Turns what the crossing found into an allocation problem and back.</summary>
internal static class ListAllocation
{
    /// <summary>Per opening, the indices of its candidates who are on its list. What they take is taken from <paramref name="capacity"/>.</summary>
    public static HashSet<int>[] Allocate(ShortlistRequest request, ResidentTable residents, OpeningCrossing[] crossings, Capacity capacity)
    {
        var arcs = new List<AllocationArc>();
        var candidateOf = new List<int>();
        for (var o = 0; o < crossings.Length; o++)
        {
            for (var c = 0; c < crossings[o].Top.Length; c++)
            {
                arcs.Add(new AllocationArc(o, crossings[o].Top[c].Row, request.Ranker.Utility(crossings[o].Top[c].Score)));
                candidateOf.Add(c);
            }
        }

        var problem = new AllocationProblem(
            [.. crossings.Select(c => Places(request, c))], [.. residents.Residents.Select((r, row) => capacity.Resident(row, r.PendingMatches))], arcs)
        {
            ReviewsLeft = [.. capacity.Reviews],
        }.WithFurtherListCost(request.Options.FurtherListCost);
        var chosen = crossings.Select(_ => new HashSet<int>()).ToArray();
        foreach (var arc in Auction.Solve(problem).Chosen)
        {
            chosen[arcs[arc].Opening].Add(candidateOf[arc]);
            capacity.Take(arcs[arc].Resident);
        }

        return chosen;
    }

    /// <summary>Least and most people that the list of an opening can still take.</summary>
    public static (int Least, int Most) Places(ShortlistRequest request, OpeningCrossing crossing)
    {
        var opening = crossing.Card.Opening;
        var live = request.LiveMatches.GetValueOrDefault(opening.Id);
        var most = Math.Max(0, ListSize.For(opening.Positions) - live);
        return (Math.Clamp(ListSize.Least - live, 0, most), most);
    }
}
