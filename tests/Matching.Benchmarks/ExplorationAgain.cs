using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>Draws again who is shown on a logged list, as the run would have with another seed; refuses a list whose logged probabilities it does not give.</summary>
/// <remarks>
/// A list of m places draws for m × share of its last ones: the whole part always, one more with the chance of the rest. The last person but that whole
/// part is shown for certain in the first case and is one of the pool in the second.
/// </remarks>
internal sealed class ExplorationAgain
{
    private readonly int[] pool;
    private readonly bool[] certain;
    private readonly int places;
    private readonly double rest;

    public ExplorationAgain(double[] probabilities, int shown)
    {
        certain = [.. probabilities.Select(p => p >= 1)];
        pool = [.. Enumerable.Range(0, probabilities.Length).Where(i => probabilities[i] is > 0 and < 1).OrderByDescending(i => probabilities[i])];
        var drawnFor = Math.Min(shown - 1, shown * new ShortlistOptions().ExplorationShare);
        (places, rest) = pool.Length == 0 ? (0, 0) : ((int)drawnFor, drawnFor - (int)drawnFor);
        var others = rest * (places + 1) / pool.Length + (1 - rest) * places / (pool.Length - (rest > 0 ? 1 : 0));
        var first = rest > 0 ? 1 - rest + rest * (places + 1) / pool.Length : others;
        if (pool.Where((c, i) => Math.Abs(probabilities[c] - (i == 0 ? first : others)) > 1e-9).Any())
            throw new InvalidOperationException($"A list of {shown} with a pool of {pool.Length} was not drawn as {nameof(ExplorationAgain)} says.");
    }

    public bool[] Draw(Random random)
    {
        var shown = (bool[])certain.Clone();
        if (pool.Length == 0) return shown;
        var more = random.NextDouble() < rest;
        var from = pool.AsSpan(rest > 0 && !more ? 1 : 0).ToArray();
        if (rest > 0 && !more) shown[pool[0]] = true;
        random.Shuffle(from);
        foreach (var c in from.AsSpan(0, places + (more ? 1 : 0))) shown[c] = true;
        return shown;
    }
}
