using System.Globalization;
using System.Text;
using Matching.Engine.Observatory;

namespace Matching.Engine.Evaluation.Exposure;

/// <param name="Exposure">0 or more: 1 for a pair that was shown and 0 for one that was not, or any weight by place.</param>
public readonly record struct EligiblePair(Guid OpeningId, Guid ResidentId, double Exposure);

/// <summary>Who is proposed, by group, beside who could have been.</summary>
/// <param name="Groups">By name; small ones, and the next ones from which they could be computed, without figures.</param>
public sealed record ExposureAudit(string Dimension, int Openings, IReadOnlyList<GroupExposure> Groups)
{
    /// <summary>
    /// The share of eligible people is taken inside each opening and weighted by its exposure: what a group would get if each opening drew
    /// evenly from its own eligible people. So a group that looks for scarcer jobs is not taken for one that the ranking neglects.
    /// </summary>
    /// <param name="eligible">Every pair that could have been shown; each once.</param>
    public static ExposureAudit Of(IReadOnlyList<EligiblePair> eligible, AuditGroups groups, int seed)
    {
        var names = eligible.Select(p => groups.Of(p.ResidentId)).Distinct().Order(StringComparer.Ordinal).ToList();
        var people = names.ConvertAll(name => eligible.Where(p => groups.Of(p.ResidentId) == name).DistinctBy(p => p.ResidentId).Count());
        var openings = eligible.GroupBy(p => p.OpeningId).OrderBy(o => o.Key).Where(o => o.Sum(p => p.Exposure) > 0)
            .Select(o => Shares(o, names, groups)).ToList();
        var shown = Suppression.Hide(people);
        return new ExposureAudit(
            groups.Dimension,
            openings.Count,
            [.. names.Select((name, g) => shown[g] is { } count && openings.Count > 0
                ? new GroupExposure(name, count, Sum(openings, o => o[g].Even) / Total(openings), Sum(openings, o => o[g].Got) / Total(openings), Bootstrap.Of(openings, d => Sum(d, o => o[g].Got) / Sum(d, o => o[g].Even), seed))
                : new GroupExposure(name, null, null, null, null))]);
    }

    /// <summary>One line per group; a ratio of 1 is an even share.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Dimension + $", {Openings} openings",-34}{"people",-8}{"of eligible",-13}{"of proposed",-13}{"ratio (95 %)",-24}");
        foreach (var group in Groups)
        {
            text.AppendLine(group is { People: { } people, Ratio: { } ratio }
                ? string.Create(CultureInfo.InvariantCulture, $"{group.Name,-34}{people,-8}{group.OfEligible,-13:0.0 %}{group.OfExposure,-13:0.0 %}{ratio.Mean:0.00} [{ratio.Low:0.00}, {ratio.High:0.00}]")
                : $"{group.Name,-34}too few people to be shown (under {Suppression.FewestPeople}, or computable from it)");
        }

        return text.ToString();
    }

    private static (double Even, double Got)[] Shares(IGrouping<Guid, EligiblePair> opening, List<string> names, AuditGroups groups)
    {
        var total = opening.Sum(p => p.Exposure);
        var (count, shares) = (opening.Count(), new (double Even, double Got)[names.Count]);
        foreach (var pair in opening)
        {
            ref var share = ref shares[names.BinarySearch(groups.Of(pair.ResidentId), StringComparer.Ordinal)];
            share = (share.Even + total / count, share.Got + pair.Exposure);
        }

        return shares;
    }

    private static double Total(IReadOnlyList<(double Even, double Got)[]> openings) => openings.Sum(o => o.Sum(g => g.Got));

    private static double Sum(IReadOnlyList<(double Even, double Got)[]> openings, Func<(double Even, double Got)[], double> of) => openings.Sum(of);
}

/// <param name="People">Distinct eligible people; null, as all that follows, when the group is too small to be shown.</param>
/// <param name="OfEligible">Share of what each opening had to give, had it been given evenly to its eligible people.</param>
/// <param name="OfExposure">Share of what was given.</param>
/// <param name="Ratio">Second share over the first, with its interval over openings.</param>
public sealed record GroupExposure(string Name, int? People, double? OfEligible, double? OfExposure, Interval? Ratio);
