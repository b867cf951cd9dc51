namespace Matching.Engine.Occupations;

/// <summary>One official mobility between two occupations of ROME; rank 1 is the easiest move.</summary>
public sealed record MobilityLink(string From, string To, int Rank);

/// <summary>How close two occupations are, from 0 (nothing in common) to 1 (the same).</summary>
/// <remarks>
/// Symmetric. An official mobility of rank <c>r</c> counts 0.90 for the first rank and 0.035 less for each further one, never below 0.50; the better
/// direction wins. Without a mobility the code tree decides: same letter and two digits 0.45, same letter 0.15, else 0.
/// Source: mobility ranks of the ROME 4.0 export; the numbers are an ordering, not a probability.
/// </remarks>
public sealed class OccupationCloseness
{
    public const double FirstRank = 0.90;
    public const double LastRank = 0.50;
    public const double SameFamily = 0.45;
    public const double SameDomain = 0.15;

    private const double LostPerRank = 0.035;

    private readonly Dictionary<(string, string), double> links = [];

    public OccupationCloseness(IEnumerable<MobilityLink> mobilities)
    {
        foreach (var link in mobilities)
        {
            var key = Key(link.From, link.To);
            var closeness = OfRank(link.Rank);
            if (!links.TryGetValue(key, out var known) || closeness > known) links[key] = closeness;
        }
    }

    /// <summary>Closeness from the code tree alone.</summary>
    public static OccupationCloseness OfTree { get; } = new([]);

    /// <summary>In 0..1; 1 for equal codes, whatever the codes are. An empty code is close to nothing but itself.</summary>
    public double Between(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal)) return 1;
        var tree = OfCodes(a, b);
        return links.TryGetValue(Key(a, b), out var known) ? Math.Max(known, tree) : tree;
    }

    private static double OfRank(int rank) => Math.Max(LastRank, FirstRank - LostPerRank * (Math.Max(1, rank) - 1));

    private static double OfCodes(string a, string b) =>
        a.Length == 0 || b.Length == 0 || a[0] != b[0] ? 0
        : a.Length >= 3 && b.Length >= 3 && a.AsSpan(0, 3).SequenceEqual(b.AsSpan(0, 3)) ? SameFamily
        : SameDomain;

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
