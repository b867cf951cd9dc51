using System.Globalization;

namespace Matching.Engine.Lawfulness;

/// <summary>Minimum wages with their dates, and the shares of them that the law knows for some contracts and occupations. Read from legal-minimums.tsv.</summary>
public sealed class LegalMinimums
{
    private static readonly Lazy<LegalMinimums> Read = new(() => new LegalMinimums(Lines()));

    private readonly Dictionary<string, (decimal Share, string Article)> shares = [];

    private LegalMinimums(IEnumerable<string[]> lines)
    {
        List<LegalMinimum> all = [];
        foreach (var line in lines)
        {
            if (line[0] == "smic")
                all.Add(new LegalMinimum(DateOnly.ParseExact(line[1], "yyyy-MM-dd"), Amount(line[2]), Amount(line[3]), line[4] == "yes", line[5]));
            else
                shares[line[1]] = (Amount(line[2]), line[3]);
        }

        All = [.. all.OrderBy(m => m.From)];
    }

    private LegalMinimums(LegalMinimums shipped, IReadOnlyList<LegalMinimum> all)
    {
        shares = shipped.shares;
        All = all;
    }

    /// <summary>As the product ships them.</summary>
    public static LegalMinimums Shipped => Read.Value;

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<LegalMinimum> All { get; }

    /// <summary>The same, those confirmed here counted as confirmed.</summary>
    public LegalMinimums With(IReadOnlyCollection<DateOnly> confirmed) =>
        confirmed.Count == 0 ? this : new LegalMinimums(this, [.. All.Select(m => m with { Confirmed = m.Confirmed || confirmed.Contains(m.From) })]);

    /// <summary>What refuses on that day: the newest confirmed one; null before the first that is known.</summary>
    public LegalMinimum? Certain(DateOnly today) => All.LastOrDefault(m => m.Confirmed && m.From <= today);

    /// <summary>A newer one that holds by now and that nobody has confirmed; null when the figure of the day is confirmed.</summary>
    public LegalMinimum? Waiting(DateOnly today) => All.LastOrDefault(m => m.From <= today) is { Confirmed: false } newest ? newest : null;

    /// <summary>The one that begins that day; null when there is none.</summary>
    public LegalMinimum? Since(DateOnly from) => All.FirstOrDefault(m => m.From == from);

    /// <summary>The least share of it that the law knows for a contract, or for an occupation that has its own; and the article that says so.</summary>
    public (decimal Share, string? Article) ShareFor(string contract, string occupationCode) =>
        shares.TryGetValue(occupationCode, out var own) ? own : shares.TryGetValue(contract, out var share) ? share : (1, null);

    private static decimal Amount(string written) => decimal.Parse(written, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Lines()
    {
        using var stream = typeof(LegalMinimums).Assembly.GetManifestResourceStream("Matching.Engine.Lawfulness.legal-minimums.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
