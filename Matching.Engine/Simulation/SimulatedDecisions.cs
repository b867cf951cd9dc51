using Matching.Engine.Evaluation;

namespace Matching.Engine.Simulation;

/// <summary>What a database would know of a simulated history at a moment: the pairs graded by the moves made until then.</summary>
public static class SimulatedDecisions
{
    /// <summary>All graded pairs, those of one opening together.</summary>
    /// <param name="until">Later moves are not known yet; null for the whole history.</param>
    public static IReadOnlyList<GradedExample> Examples(SimulatedHistory history, DateTimeOffset? until = null) =>
    [
        .. history.Matches
            .Select(m => (Match: m, Graded: Grading.Of(Known(m, until))))
            .Where(x => x.Graded is not null)
            .Select(x => new GradedExample(
                x.Match.OpeningId, x.Match.ResidentId, x.Match.RunAt, x.Graded!.Value.DecidedAt, x.Graded.Value.Grades, x.Match.Proposal.Signals)
            {
                Explored = x.Match.Proposal.Explored,
            })
            .GroupBy(e => e.OpeningId)
            .SelectMany(g => g.OrderBy(e => e.ResidentId)),
    ];

    /// <summary>The first moment at which at least <paramref name="count"/> pairs have a grade; null when the history has fewer.</summary>
    public static DateTimeOffset? MomentOf(SimulatedHistory history, int count)
    {
        var moments = history.Matches.SelectMany(m => m.Moves.Skip(1)).Select(m => m.At).Distinct().Order().ToList();
        var (low, high) = (0, moments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (history.Matches.Count(m => Grading.Of(Known(m, moments[middle])) is not null) >= count) high = middle;
            else low = middle + 1;
        }

        return low < moments.Count ? moments[low] : null;
    }

    private static List<DecidedMove> Known(SimulatedMatch match, DateTimeOffset? until) =>
        [.. match.Moves.TakeWhile(m => until is null || m.At <= until).Select(m => new DecidedMove(m.To, m.At, m.ReasonCode))];
}
