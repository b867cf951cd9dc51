using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;

namespace Matching.Data.Matches;

/// <summary>
/// Nobody is flooded: what a counsellor cannot look at today is left for a later run. Every opening gets its first choice before
/// any gets its second.
/// </summary>
public static class ReviewBudget
{
    public static IReadOnlyList<ProposedMatch> Keep(
        IReadOnlyList<ProposedMatch> matches, IRanker ranker, IReadOnlyDictionary<Guid, Guid> leadOf, IReadOnlyDictionary<Guid, int> reviewsLeft)
    {
        var left = new Dictionary<Guid, int>(reviewsLeft);
        var kept = new List<ProposedMatch>();
        var inTurn = matches
            .GroupBy(m => m.OpeningId)
            .SelectMany(list => list.OrderBy(m => m.Rank).Select((match, turn) => (match, turn)))
            .OrderBy(m => m.turn)
            .ThenByDescending(m => ranker.Utility(m.match.Score))
            .ThenBy(m => m.match.OpeningId)
            .ThenBy(m => m.match.ResidentId);
        foreach (var (match, _) in inTurn)
        {
            var lead = leadOf[match.ResidentId];
            if (left.GetValueOrDefault(lead) <= 0) continue;
            left[lead]--;
            kept.Add(match);
        }

        return kept;
    }
}
