using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>Seeded scores with what makes allocation hard: everybody likes the same few people (popularity), and only some are near (trade, distance).</summary>
internal static class SyntheticScores
{
    private const int Trades = 40;
    private const int Towns = 12;

    private sealed record Side(int[] Trade, float[] X, float[] Y, float[] Appeal);

    /// <summary>Each opening's best-scored residents; values are rounded to millionths, so that an integer solver sees the same numbers.</summary>
    public static AllocationProblem Draw(int seed, int openings, int residents, int perOpening, (int Least, int Most) list, int lists)
    {
        var random = new Random(seed);
        var towns = Enumerable.Range(0, Towns).Select(_ => (X: random.NextSingle() * 20, Y: random.NextSingle() * 20)).ToArray();
        var (asked, people) = (Draw(random, openings, towns), Draw(random, residents, towns));
        var arcs = new AllocationArc[openings][];
        Parallel.For(0, openings, o => arcs[o] = Best(seed, o, asked, people, perOpening));
        return new AllocationProblem([.. Enumerable.Repeat(list, openings)], [.. Enumerable.Repeat(lists, residents)], [.. arcs.SelectMany(a => a)]);
    }

    private static Side Draw(Random random, int count, (float X, float Y)[] towns)
    {
        var side = new Side(new int[count], new float[count], new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            // Squaring favours the first trades and towns: some are crowded, some are rare.
            side.Trade[i] = (int)(Trades * MathF.Pow(random.NextSingle(), 1.5f));
            var town = towns[(int)(Towns * MathF.Pow(random.NextSingle(), 1.5f))];
            (side.X[i], side.Y[i]) = (town.X + Normal(random) * 2, town.Y + Normal(random) * 2);
            side.Appeal[i] = Normal(random);
        }

        return side;
    }

    private static AllocationArc[] Best(int seed, int o, Side asked, Side people, int count)
    {
        var best = new PriorityQueue<int, float>(count + 1);
        var state = (ulong)seed << 32 ^ (ulong)o;
        for (var r = 0; r < people.Trade.Length; r++)
        {
            var apart = Math.Abs(asked.Trade[o] - people.Trade[r]);
            var (dx, dy) = (asked.X[o] - people.X[r], asked.Y[o] - people.Y[r]);
            var score = 1 - 0.7f * Math.Min(apart, 4) + 0.3f * people.Appeal[r] + 0.3f * asked.Appeal[o] - 0.15f * MathF.Sqrt(dx * dx + dy * dy) + Noise(ref state);
            if (best.Count < count) best.Enqueue(r, score);
            else best.EnqueueDequeue(r, score);
        }

        return [.. best.UnorderedItems.OrderByDescending(x => x.Priority).ThenBy(x => x.Element)
            .Select(x => new AllocationArc(o, x.Element, Math.Round(1 / (1 + Math.Exp(-x.Priority)), 6)))];
    }

    private static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());

    /// <summary>Between −½ and ½ (SplitMix64): what neither side's description explains.</summary>
    private static float Noise(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return ((z ^ z >> 31) >> 40) / (float)(1 << 24) - 0.5f;
    }
}
