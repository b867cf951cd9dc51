using Matching.Engine.Domain;

namespace Matching.Engine.Simulation;

/// <summary>Invented residents and openings of a suburb, for proofs and measures. No identity: codes, numbers and points only.</summary>
/// <remarks>
/// Stated, not fitted: trades follow a power law; a person wants their trade first, then near ones; half hold licence B and two thirds of those a car;
/// a fifth of the openings ask for a licence or a certificate; a third work outside plain daytime. The same seed gives the same market.
/// </remarks>
public sealed record InventedMarket(IReadOnlyList<OpeningToRank> Openings, IReadOnlyList<ResidentToRank> Residents)
{
    public static InventedMarket Make(int openings, int residents, int seed, DateOnly today)
    {
        var random = new Random(seed);
        return new InventedMarket(
            [.. Enumerable.Range(0, openings).Select(_ => InventedOpening.Make(random, today))],
            [.. Enumerable.Range(0, residents).Select(_ => InventedResident.Make(random, today))]);
    }
}

/// <summary>What both sides of the invented market draw from.</summary>
internal static class Invented
{
    public static readonly string[] Trades =
    [
        "N1103", "K2204", "N4105", "G1602", "D1505", "M1602", "G1603", "N1101", "K1304", "N1105", "D1507", "F1602", "K2503", "H3302", "I1203",
        "M1607", "G1605", "N4101", "F1703", "D1211", "M1601", "K1303", "I1304", "H2102", "F1606", "A1203", "G1803", "D1106", "J1501", "M1203",
        "I1604", "F1201", "N4103", "D1104", "K1302", "H2909", "I1310", "M1805", "F1603", "M1810",
    ];

    public static readonly string[] Certificates = ["R489-1B", "R489-3", "R489-5", "SST", "HACCP", "BO-BE"];

    /// <summary>What the law asks for some of the trades. Everybody here holds all of it: figures measured before the product knew of it stay comparable.</summary>
    public static readonly string[] Authorisations =
        [.. Trades.SelectMany(t => LegalAuthorisations.AskedBy(t, [])).Select(a => a.Code).Distinct()];

    /// <summary>Points over twelve kilometres; homes and work places are drawn from them.</summary>
    public static readonly Coordinates[] Points =
    [
        new(48.8215, 1.9860), new(48.7497, 1.9204), new(48.7847, 1.9579), new(48.7733, 2.0739), new(48.7290, 2.0600), new(48.7660, 1.9210),
        new(48.7671, 2.0457), new(48.8183, 1.9471), new(48.7775, 2.0000), new(48.7525, 1.9480), new(48.8290, 2.0030), new(48.7585, 2.0500),
    ];

    public static Guid Id(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>The first trades are the most common: weight 1 / (rank + 4).</summary>
    public static string Trade(Random random)
    {
        var total = Trades.Select((_, i) => 1.0 / (i + 4)).Sum();
        var at = random.NextDouble() * total;
        for (var i = 0; i < Trades.Length; i++)
        {
            at -= 1.0 / (i + 4);
            if (at <= 0) return Trades[i];
        }

        return Trades[^1];
    }

    public static string NearTrade(Random random, string trade)
    {
        var near = Trades.Where(t => t != trade && t[0] == trade[0]).ToArray();
        return near.Length == 0 || random.NextDouble() < 0.3 ? Trade(random) : near[random.Next(near.Length)];
    }

    public static string Skill(string trade, int number) => $"{trade}-{number}";

    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, params T[] items) => items[random.Next(items.Length)];
}
