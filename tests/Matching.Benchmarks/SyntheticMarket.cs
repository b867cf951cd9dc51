using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>A drawn market: the score of any pair, and the pairs that allocation is given.</summary>
/// <param name="Places">Least and most people of each opening's list.</param>
internal sealed record SyntheticMarket(SyntheticScores Weights, int Seed, SyntheticSide Asked, SyntheticSide People, (int Least, int Most)[] Places)
{
    public const int PerOpening = 35;

    private const ulong Step = 0x9E3779B97F4A7C15;

    private readonly record struct Pair(int Opening, int Resident, float Score);

    public int Residents => People.Trade.Length;

    /// <summary>Each opening's best-scored residents and each resident's best-scored openings, as the product's crossing keeps them.</summary>
    /// <param name="perResident">0 leaves exactly those of the openings: 175 000 pairs.</param>
    public AllocationProblem Problem(int perResident = ShortlistOptions.DefaultOpeningsPerResident)
    {
        var (best, own) = (new Pair[Places.Length][], new Pair[perResident == 0 ? 0 : Residents][]);
        Parallel.For(0, best.Length, o => best[o] = Best(PerOpening, Residents, r => new Pair(o, r, Score(o, r))));
        Parallel.For(0, own.Length, r => own[r] = Best(perResident, Places.Length, o => new Pair(o, r, Score(o, r))));
        return Problem([.. best.Concat(own).SelectMany(p => p).Distinct()
            .OrderBy(p => p.Opening).ThenByDescending(p => p.Score).ThenBy(p => p.Resident).Select(p => (p.Opening, p.Resident))]);
    }

    public AllocationProblem Problem(IReadOnlyList<(int Opening, int Resident)> pairs) => new(
        Places,
        [.. Enumerable.Repeat(new AllocationResident(ListSize.PerResident), Residents)],
        [.. pairs.Select(p => new AllocationArc(p.Opening, p.Resident, Value(Score(p.Opening, p.Resident))))]);

    public float Score(int o, int r)
    {
        var apart = Math.Abs(Asked.Trade[o] - People.Trade[r]);
        var (dx, dy) = (Asked.X[o] - People.X[r], Asked.Y[o] - People.Y[r]);
        // Three draws a pair, at their place in the opening's sequence: whoever asks for a pair, and in which order, sees the same.
        var state = ((ulong)Seed << 32 ^ (ulong)o) + 3 * (ulong)r * Step;
        return 1 - 0.7f * Math.Min(apart, 4) - 0.15f * MathF.Sqrt(dx * dx + dy * dy)
            + 0.3f * Asked.Appeal[o] + Weights.Popularity * People.Appeal[r] + Weights.Taste * OfThePair(ref state);
    }

    /// <summary>Rounded to millionths, so that an integer solver sees the same numbers.</summary>
    private static double Value(float score) => Math.Round(1 / (1 + Math.Exp(-score)), 6);

    private static Pair[] Best(int most, int count, Func<int, Pair> pair)
    {
        var best = new PriorityQueue<Pair, float>(most + 1);
        for (var i = 0; i < count; i++)
        {
            var one = pair(i);
            if (best.Count < most) best.Enqueue(one, one.Score);
            else best.EnqueueDequeue(one, one.Score);
        }

        return [.. best.UnorderedItems.Select(x => x.Element)];
    }

    /// <summary>Deviation 1: twice the sum of three uniform draws, centred.</summary>
    private static float OfThePair(ref ulong state) => 2 * (Uniform(ref state) + Uniform(ref state) + Uniform(ref state) - 1.5f);

    /// <summary>SplitMix64.</summary>
    private static float Uniform(ref ulong state)
    {
        var z = state += Step;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return ((z ^ z >> 31) >> 40) / (float)(1 << 24);
    }
}
