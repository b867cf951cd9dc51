using Matching.Engine.Domain;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Turns what the crossing found into an allocation problem and back.</summary>
internal static class ListAllocation
{
    /// <summary>Per opening, the indices of its candidates who are on its list. What they take is taken from <paramref name="capacity"/>.</summary>
    /// <remarks>
    /// Openings without places, and people without lists or reviews, are no part of the problem: what can still be given decides alone, whatever else was compared.
    /// </remarks>
    public static HashSet<int>[] Allocate(ShortlistRequest request, ResidentTable residents, OpeningCrossing[] crossings, Capacity capacity)
    {
        var (openings, people, counsellors) = (new Numbering<int>(), new Numbering<int>(), new Numbering<int>());
        var arcs = new List<AllocationArc>();
        var candidateOf = new List<(int Crossing, int Candidate)>();
        for (var o = 0; o < crossings.Length; o++)
        {
            if (Places(request, crossings[o].Card.Opening).Most == 0) continue;
            for (var c = 0; c < crossings[o].Top.Length; c++)
            {
                var (row, score) = crossings[o].Top[c];
                if (!capacity.HasLists(row) || !capacity.HasReviews(row, 1)) continue;
                arcs.Add(new AllocationArc(openings[o], people[row], request.Ranker.Utility(score)));
                candidateOf.Add((o, c));
            }
        }

        var problem = new AllocationProblem(
            [.. openings.Keys.Select(o => Places(request, crossings[o].Card.Opening))],
            [.. people.Keys.Select(row => capacity.Resident(row, residents.PendingMatches[row], counsellors))], arcs)
        {
            ReviewsLeft = [.. counsellors.Keys.Select(c => capacity.Reviews[c])],
        }.WithFurtherListCost(request.Options.FurtherListCost);
        var chosen = crossings.Select(_ => new HashSet<int>()).ToArray();
        foreach (var arc in Auction.Solve(problem).Chosen)
        {
            var (o, c) = candidateOf[arc];
            chosen[o].Add(c);
            capacity.Take(crossings[o].Top[c].Row);
        }

        return chosen;
    }

    /// <summary>Least and most people that the list of an opening can still take.</summary>
    public static (int Least, int Most) Places(ShortlistRequest request, OpeningToRank opening)
    {
        var live = request.LiveMatches.GetValueOrDefault(opening.Id);
        var most = Math.Max(0, ListSize.For(opening.Positions) - live);
        return (Math.Clamp(ListSize.Least - live, 0, most), most);
    }
}
