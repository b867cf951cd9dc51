using Matching.Engine.Ranking;

namespace Matching.Engine.Shortlisting;

/// <summary>Draws, after allocation, a few plausible people for the places that were kept for it.</summary>
/// <remarks>
/// For each opening in turn, <c>n</c> people are drawn without replacement and with equal chances from its <c>m</c> candidates who are not on its
/// list and still have capacity; each has the chance n / m exactly, given the allocation and the draws before. That number is what is logged.
/// </remarks>
internal static class Exploration
{
    private const int Salt = 1;

    /// <summary>Places kept out of a list of <paramref name="most"/>, never all of it.</summary>
    public static int PlacesKept(int most, double share) =>
        most <= 1 ? 0 : Math.Clamp((int)Math.Floor(most * share + 0.5), 0, most - 1);

    /// <summary>Indices into <paramref name="pool"/> of those drawn, and the chance that each member of the pool had.</summary>
    public static (IReadOnlySet<int> Drawn, double Probability) Draw(long seed, Guid opening, IReadOnlyList<Guid> pool, int places)
    {
        if (places <= 0 || pool.Count == 0) return (new HashSet<int>(), 0);
        var drawn = Enumerable.Range(0, pool.Count)
            .OrderBy(i => SeededDraw.Bits(seed, opening, pool[i], Salt)).ThenBy(i => pool[i])
            .Take(places).ToHashSet();
        return (drawn, Math.Min(1, places / (double)pool.Count));
    }
}
