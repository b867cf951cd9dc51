using Matching.Engine.Ranking;

namespace Matching.Engine.Shortlisting;

/// <summary>Draws, after allocation, plausible people for a few places of each list, and says exactly with which chance each was shown.</summary>
/// <remarks>
/// The places drawn for are the last ones of the list as allocated: their people keep place and capacity in reserve, and are themselves in the pool
/// with the opening's other best candidates who still have lists and reviews left. So no list becomes shorter, and no minimum is lost. Of m places, m × share are drawn
/// for: the whole part always, one more with the chance of the rest. A list of 5 at 10 % draws for one place in every other run.
/// <para>
/// With n places and a pool of p, everybody in it has the chance n / p; what is logged is the mean of both cases by their chances. It is exact given the state of the
/// run when the opening's turn comes: the allocation, and the draws of openings before it.
/// </para>
/// </remarks>
internal static class Exploration
{
    private const int WhoSalt = 1;
    private const int HowManySalt = 2;

    /// <param name="candidates">The opening's, best first.</param>
    /// <param name="plausible">So many of them, the best, can be drawn without being on the list.</param>
    /// <param name="allocated">Indices of those on its list.</param>
    /// <param name="capacity">What is left; the draw takes from it and gives back.</param>
    /// <returns>For each candidate the chance of being shown, and whether they are.</returns>
    public static Showing[] Draw(
        long seed, Guid opening, double share, IReadOnlyList<(int Row, Guid Id)> candidates, int plausible, IReadOnlySet<int> allocated, Capacity capacity)
    {
        // Never for all of a list.
        var most = Math.Max(0, allocated.Count - 1);
        var places = Math.Min(most, allocated.Count * share);
        var (whole, rest) = ((int)places, places - (int)places);
        var (fewer, more) = (DrawnPlaces.Of(whole, candidates, plausible, allocated, capacity), DrawnPlaces.Of(Math.Min(most, whole + 1), candidates, plausible, allocated, capacity));

        var now = SeededDraw.Uniform(seed, opening, salt: HowManySalt) < rest ? more : fewer;
        var drawn = now.Pool.OrderBy(c => SeededDraw.Bits(seed, opening, candidates[c].Id, WhoSalt)).ThenBy(c => c).Take(now.Places).ToHashSet();
        var showings = new Showing[candidates.Count];
        for (var c = 0; c < showings.Length; c++)
        {
            var onList = allocated.Contains(c);
            var shown = now.Pool.Contains(c) ? drawn.Contains(c) : onList;
            if (shown && !onList) capacity.Take(candidates[c].Row);
            if (!shown && onList) capacity.GiveBack(candidates[c].Row);
            showings[c] = new Showing((1 - rest) * fewer.Chance(c, onList) + rest * more.Chance(c, onList), shown, Explored: shown && !onList);
        }

        return showings;
    }
}

/// <param name="Probability">Of being shown, given the state of the run when the opening's turn came.</param>
/// <param name="Explored">Shown though not allocated.</param>
internal readonly record struct Showing(double Probability, bool Shown, bool Explored);
