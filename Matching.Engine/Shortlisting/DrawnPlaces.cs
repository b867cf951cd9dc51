namespace Matching.Engine.Shortlisting;

/// <summary>Places of one list that are drawn for, and who can be drawn.</summary>
/// <param name="Pool">Indices of candidates; any <paramref name="Places"/> of them fit into what residents and counsellors can still take.</param>
internal sealed record DrawnPlaces(int Places, IReadOnlySet<int> Pool)
{
    /// <summary>That many places at most: fewer where not every subset of the pool would fit into a counsellor's reviews.</summary>
    public static DrawnPlaces Of(int places, IReadOnlyList<(int Row, Guid Id)> candidates, int plausible, IReadOnlySet<int> allocated, Capacity capacity)
    {
        var last = allocated.OrderDescending().ToArray();
        for (; places > 0; places--)
        {
            var reserved = last.AsSpan(0, places).ToArray();
            foreach (var c in reserved) capacity.GiveBack(candidates[c].Row);
            var pool = Enumerable.Range(0, candidates.Count)
                .Where(c => (reserved.Contains(c) || (c < plausible && !allocated.Contains(c))) && capacity.HasLists(candidates[c].Row) && capacity.HasReviews(candidates[c].Row, places))
                .ToHashSet();
            foreach (var c in reserved) capacity.Take(candidates[c].Row);
            if (pool.IsSupersetOf(reserved)) return new DrawnPlaces(places, pool);
        }

        return new DrawnPlaces(0, new HashSet<int>());
    }

    public double Chance(int candidate, bool onList) => Pool.Contains(candidate) ? Places / (double)Pool.Count : onList ? 1 : 0;
}
