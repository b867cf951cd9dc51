using System.Globalization;
using Matching.Data.Reference.Rome;
using Matching.Engine.Occupations;

namespace Matching.Benchmarks;

/// <summary>
/// How well closeness finds official mobilities that it was not told: a fifth of the linked pairs are hidden. AUC against pairs drawn among the
/// unlinked, reciprocal rank among all occupations that are not linked, and how often a nearer rank is the closer of the two.
/// </summary>
internal static class ClosenessMeasure
{
    private const int Seed = 5;
    private const int HiddenOneOf = 5;
    private const int Unlinked = 100_000;

    public static void Run(RomeExport export)
    {
        var skillCodes = export.Skills().Select(s => s.Code).ToHashSet();
        OccupationSkill[] skills = [.. export.OccupationItems().Where(i => skillCodes.Contains(i.SkillCode)).Select(i => new OccupationSkill(i.OccupationCode, i.SkillCode, i.Core))];
        MobilityLink[] links = [.. export.Mobility().Select(m => new MobilityLink(m.From, m.To, m.Rank))];
        var codes = export.Occupations().Select(o => o.Code).ToArray();
        var random = new Random(Seed);
        var pairs = links.Select(Pair).Distinct().OrderBy(p => p.A + p.B, StringComparer.Ordinal).ToArray();
        random.Shuffle(pairs);
        var hidden = pairs.Take(pairs.Length / HiddenOneOf).ToHashSet();
        var known = pairs.ToHashSet();
        var unlinked = Enumerable.Range(0, Unlinked).Select(_ => (A: codes[random.Next(codes.Length)], B: codes[random.Next(codes.Length)]))
            .Where(p => p.A != p.B && !known.Contains(Order(p.A, p.B))).ToList();
        Console.WriteLine($"{pairs.Length} linked pairs of {codes.Length} occupations, {hidden.Count} hidden; {unlinked.Count} unlinked pairs");

        MobilityLink[] told = [.. links.Where(l => !hidden.Contains(Pair(l)))];
        var sides = new (string Name, OccupationCloseness Closeness)[]
        {
            ("closeness", new(told, skills)), ("closeness.tree", OccupationCloseness.OfTree), ("closeness.skills", new([], skills)),
        };
        foreach (var (name, closeness) in sides)
        {
            var auc = Auc([.. hidden.Select(p => closeness.Between(p.A, p.B))], [.. unlinked.Select(p => closeness.Between(p.A, p.B))]);
            var ranks = hidden.Select(p => 1 / (1 + Before(p.A, p.B, codes, known, closeness))).ToList();
            var deviation = Math.Sqrt(ranks.Average(r => Math.Pow(r - ranks.Average(), 2)));
            Figure.Print($"{name}.auc", auc);
            Figure.Print($"{name}.mrr", ranks.Average());
            Figure.Print($"{name}.order_hidden", Ordered(links.Where(l => hidden.Contains(Pair(l))), closeness));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: 95 % of AUC ± {1.96 * Math.Sqrt(auc * (1 - auc) / hidden.Count):0.000} (at most), of MRR ± {1.96 * deviation / Math.Sqrt(ranks.Count):0.000}"));
        }

        Figure.Print("closeness.order_known", Ordered(links, new OccupationCloseness(links, skills)));
    }

    // The Mann-Whitney form of the area under the curve; equal scores count half.
    private static double Auc(double[] linked, double[] unlinked)
    {
        Array.Sort(unlinked);
        return linked.Average(score => (Below(unlinked, score, orEqual: false) + Below(unlinked, score, orEqual: true)) / 2.0 / unlinked.Length);
    }

    private static int Below(double[] sorted, double score, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < score || (orEqual && sorted[middle] <= score))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static double Before(string from, string to, string[] codes, HashSet<(string, string)> known, OccupationCloseness closeness)
    {
        var wanted = closeness.Between(from, to);
        return codes.Where(c => c != from && !known.Contains(Order(from, c))).Select(c => closeness.Between(from, c)).Sum(s => s > wanted ? 1 : s == wanted ? 0.5 : 0);
    }

    private static double Ordered(IEnumerable<MobilityLink> links, OccupationCloseness closeness) => links.GroupBy(l => l.From)
        .SelectMany(from => from.SelectMany(near => from.Where(far => far.Rank > near.Rank)
            .Select(far => closeness.Between(from.Key, near.To).CompareTo(closeness.Between(from.Key, far.To)))))
        .Average(order => order > 0 ? 1 : order == 0 ? 0.5 : 0);

    private static (string A, string B) Pair(MobilityLink link) => Order(link.From, link.To);

    private static (string A, string B) Order(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
