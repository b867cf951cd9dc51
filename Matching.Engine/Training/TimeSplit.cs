using Matching.Engine.Evaluation;

namespace Matching.Engine.Training;

/// <summary>Earlier openings to learn from, later ones to be judged on; an opening is never on both sides.</summary>
/// <param name="Cut">Nothing that was decided after it is in <paramref name="Earlier"/>.</param>
public sealed record TimeSplit(IReadOnlyList<GradedExample> Earlier, IReadOnlyList<GradedExample> Later, DateTimeOffset Cut)
{
    /// <summary>
    /// Openings in the order of their last decision: the first ones are earlier until they hold <c>1 − laterShare</c> of the examples.
    /// An opening whose decisions lie on both sides of the cut is later as a whole.
    /// </summary>
    public static TimeSplit Of(IEnumerable<GradedExample> examples, double laterShare = 0.3)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(laterShare is > 0 and < 1, true);
        var groups = examples.GroupBy(e => e.OpeningId)
            .Select(g => (Last: g.Max(e => e.DecidedAt), Rows: g.OrderBy(e => e.ResidentId).ToList(), g.Key))
            .OrderBy(g => g.Last).ThenBy(g => g.Key)
            .ToList();
        var wanted = groups.Sum(g => g.Rows.Count) * (1 - laterShare);
        var taken = 0;
        var count = groups.TakeWhile(g => (taken += g.Rows.Count) <= wanted).Count();
        return new TimeSplit(
            [.. groups.Take(count).SelectMany(g => g.Rows)],
            [.. groups.Skip(count).SelectMany(g => g.Rows)],
            count == 0 ? DateTimeOffset.MinValue : groups[count - 1].Last);
    }
}
