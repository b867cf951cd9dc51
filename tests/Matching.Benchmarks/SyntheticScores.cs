using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>The seeded market of ADR 0034: trades and distance decide who is near, popularity whom everybody likes, and the rest only the pair knows.</summary>
/// <param name="Popularity">How much openings agree on the same people.</param>
/// <param name="Taste">Deviation of what is of the pair alone.</param>
internal sealed record SyntheticScores(string Name, float Popularity, float Taste)
{
    public const int Openings = 5_000;

    private const int PerOpening = 35;
    private const int Trades = 40;
    private const int Towns = 12;

    /// <summary>As in the product's invented openings.</summary>
    private static readonly int[] Positions = [1, 1, 1, 1, 2, 2, 3, 5];

    private sealed record Side(int[] Trade, float[] X, float[] Y, float[] Appeal);

    /// <summary>Each opening's best-scored residents; values are rounded to millionths, so that an integer solver sees the same numbers.</summary>
    public AllocationProblem Draw(int seed, int residents)
    {
        var random = new Random(seed);
        var towns = Enumerable.Range(0, Towns).Select(_ => (X: random.NextSingle() * 20, Y: random.NextSingle() * 20)).ToArray();
        var (asked, people) = (Draw(random, Openings, towns), Draw(random, residents, towns));
        var places = Enumerable.Range(0, Openings).Select(_ => (ListSize.Least, ListSize.For(Positions[random.Next(Positions.Length)]))).ToArray();
        var arcs = new AllocationArc[Openings][];
        Parallel.For(0, Openings, o => arcs[o] = Best(seed, o, asked, people));
        return new AllocationProblem(places, [.. Enumerable.Repeat(new AllocationResident(ListSize.PerResident), residents)], [.. arcs.SelectMany(a => a)]);
    }

    private static Side Draw(Random random, int count, (float X, float Y)[] towns)
    {
        var side = new Side(new int[count], new float[count], new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            // The power favours the first trades and towns: some are crowded, some are rare.
            side.Trade[i] = (int)(Trades * MathF.Pow(random.NextSingle(), 1.5f));
            var town = towns[(int)(Towns * MathF.Pow(random.NextSingle(), 1.5f))];
            (side.X[i], side.Y[i]) = (town.X + Normal(random) * 2, town.Y + Normal(random) * 2);
            side.Appeal[i] = Normal(random);
        }

        return side;
    }

    private AllocationArc[] Best(int seed, int o, Side asked, Side people)
    {
        var best = new PriorityQueue<int, float>(PerOpening + 1);
        var state = (ulong)seed << 32 ^ (ulong)o;
        for (var r = 0; r < people.Trade.Length; r++)
        {
            var apart = Math.Abs(asked.Trade[o] - people.Trade[r]);
            var (dx, dy) = (asked.X[o] - people.X[r], asked.Y[o] - people.Y[r]);
            var score = 1 - 0.7f * Math.Min(apart, 4) - 0.15f * MathF.Sqrt(dx * dx + dy * dy)
                + 0.3f * asked.Appeal[o] + Popularity * people.Appeal[r] + Taste * OfThePair(ref state);
            if (best.Count < PerOpening) best.Enqueue(r, score);
            else best.EnqueueDequeue(r, score);
        }

        return [.. best.UnorderedItems.OrderByDescending(x => x.Priority).ThenBy(x => x.Element)
            .Select(x => new AllocationArc(o, x.Element, Math.Round(1 / (1 + Math.Exp(-x.Priority)), 6)))];
    }

    private static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());

    /// <summary>Deviation 1: twice the sum of three uniform draws, centred.</summary>
    private static float OfThePair(ref ulong state) => 2 * (Uniform(ref state) + Uniform(ref state) + Uniform(ref state) - 1.5f);

    /// <summary>SplitMix64.</summary>
    private static float Uniform(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return ((z ^ z >> 31) >> 40) / (float)(1 << 24);
    }
}
