namespace Matching.Engine.Occupations;

/// <summary>One official mobility between two occupations of ROME; rank 1 is the easiest move.</summary>
public sealed record MobilityLink(string From, string To, int Rank);

/// <summary>A competency or piece of knowledge that an occupation asks for.</summary>
/// <param name="Core">At the heart of the occupation ("cœur de métier").</param>
public sealed record OccupationSkill(string Occupation, string Skill, bool Core);

/// <summary>How close two occupations are, from 0 (nothing in common) to 1 (the same, and only the same).</summary>
/// <remarks>
/// Symmetric. An official mobility of rank <c>r</c> counts 0.90 for the first rank and 0.035 less for each further one, never below 0.50; the better
/// direction wins. Without a mobility it is what the two have in common, below 0.50: <see cref="OccupationResemblance"/> when the skills
/// of both are known, else the code tree: same letter and two digits 0.45, same letter 0.15, else 0. An ordering, not a probability;
/// the numbers and how well they order links kept out: docs/adr/0033.
/// </remarks>
public sealed class OccupationCloseness
{
    public const double FirstRank = 0.90;
    public const double LastRank = 0.50;
    public const double SameFamily = 0.45;
    public const double SameDomain = 0.15;

    private const double LostPerRank = 0.035;
    private const double MostUnlinked = 0.49;

    private readonly Dictionary<(string, string), double> links = [];
    private readonly OccupationResemblance resemblance;

    /// <param name="mobilities">May be empty.</param>
    /// <param name="skills">None known: the tree stands in.</param>
    public OccupationCloseness(IReadOnlyCollection<MobilityLink> mobilities, IReadOnlyCollection<OccupationSkill>? skills = null)
    {
        resemblance = new OccupationResemblance(mobilities, skills ?? []);
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
        if (links.TryGetValue(Key(a, b), out var known)) return known;
        return resemblance.Between(a, b) is { } common ? MostUnlinked * common : OfCodes(a, b);
    }

    private static double OfRank(int rank) => Math.Max(LastRank, FirstRank - LostPerRank * (Math.Max(1, rank) - 1));

    private static double OfCodes(string a, string b) => OccupationTree.SharedLevels(a, b) switch { 0 => 0, 1 => SameDomain, _ => SameFamily };

    private static (string, string) Key(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
