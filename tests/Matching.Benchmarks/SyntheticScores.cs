using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>The weights of a seeded market of ADR 0034: trades and distance decide who is near, popularity whom everybody likes, and the rest only the pair knows.</summary>
/// <param name="Popularity">How much openings agree on the same people.</param>
/// <param name="Taste">Deviation of what is of the pair alone.</param>
internal sealed record SyntheticScores(string Name, float Popularity, float Taste)
{
    public const int Openings = 5_000;

    private const int Trades = 40;
    private const int Towns = 12;

    /// <summary>As in the product's invented openings.</summary>
    private static readonly int[] Positions = [1, 1, 1, 1, 2, 2, 3, 5];

    public SyntheticMarket Draw(int seed, int residents)
    {
        var random = new Random(seed);
        var towns = Enumerable.Range(0, Towns).Select(_ => (X: random.NextSingle() * 20, Y: random.NextSingle() * 20)).ToArray();
        var (asked, people) = (Draw(random, Openings, towns), Draw(random, residents, towns));
        var places = Enumerable.Range(0, Openings).Select(_ => (ListSize.Least, ListSize.For(Positions[random.Next(Positions.Length)]))).ToArray();
        return new SyntheticMarket(this, seed, asked, people, places);
    }

    private static SyntheticSide Draw(Random random, int count, (float X, float Y)[] towns)
    {
        var side = new SyntheticSide(new int[count], new float[count], new float[count], new float[count]);
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

    private static float Normal(Random random) =>
        MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
}

/// <summary>Openings or residents, in columns.</summary>
internal sealed record SyntheticSide(int[] Trade, float[] X, float[] Y, float[] Appeal);
