using Matching.Engine.Evaluation;
using Matching.Engine.Evaluation.Exposure;
using Matching.Engine.Observatory;
using Matching.Engine.Ranking;

namespace Matching.Engine.Training;

/// <summary>A group that a new model would propose less than the ranker in its place does.</summary>
/// <param name="Difference">Exposure ratio (see <see cref="ExposureAudit"/>) under the new model less that under the other, 95 % interval over openings.</param>
public sealed record ExposureFall(string Dimension, string Group, Interval Difference)
{
    /// <summary>Less than that is not told from the noise of a few hundred pairs.</summary>
    public const double Least = 0.05;

    /// <summary>The greatest fall that is beyond doubt; null when there is none. Each opening's list is the better half of its decided pairs.</summary>
    /// <param name="audit">One per dimension; groups too small to be shown are not judged.</param>
    internal static ExposureFall? Find(IReadOnlyList<GradedExample> later, IRanker challenger, IRanker incumbent, IReadOnlyList<AuditGroups> audit, int seed)
    {
        var lists = later.GroupBy(e => e.OpeningId).Where(g => g.Count() > 1).OrderBy(g => g.Key)
            .Select(g => g.OrderBy(e => e.ResidentId).ToList())
            .Select(pairs => new TwoLists(pairs, Better(challenger, pairs), Better(incumbent, pairs))).ToList();
        return audit.SelectMany(groups => Falls(lists, groups, seed)).MinBy(fall => fall.Difference.Mean);
    }

    private static IEnumerable<ExposureFall> Falls(List<TwoLists> lists, AuditGroups groups, int seed) =>
        from people in lists.SelectMany(l => l.Pairs).Select(p => p.ResidentId).Distinct().GroupBy(groups.Of)
        where people.Count() >= Suppression.FewestPeople
        let shares = lists.ConvertAll(l => l.Shares(id => groups.Of(id) == people.Key))
        let difference = Bootstrap.Of(shares, drawn => drawn.Sum(s => s.Challenger - s.Incumbent) / drawn.Sum(s => s.Even), seed)
        where difference.High < 0 && difference.Mean < -Least
        select new ExposureFall(groups.Dimension, people.Key, difference);

    private static HashSet<Guid> Better(IRanker ranker, List<GradedExample> pairs)
    {
        var scores = PairScores.Of(ranker, pairs[0].OpeningId, pairs.ConvertAll(p => p.ResidentId), pairs.ConvertAll(p => p.Signals));
        return [.. Enumerable.Range(0, pairs.Count).OrderByDescending(i => scores[i]).ThenBy(i => pairs[i].ResidentId).Take((pairs.Count + 1) / 2).Select(i => pairs[i].ResidentId)];
    }

    private sealed record TwoLists(List<GradedExample> Pairs, HashSet<Guid> Challenger, HashSet<Guid> Incumbent)
    {
        public (double Even, double Challenger, double Incumbent) Shares(Func<Guid, bool> belongs) => (
            Challenger.Count * Pairs.Count(p => belongs(p.ResidentId)) / (double)Pairs.Count, Challenger.Count(belongs), Incumbent.Count(belongs));
    }
}
