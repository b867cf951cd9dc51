using Matching.Engine.Explanations;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Openings and residents in, lists for counsellors out: cross, allocate, explore, explain.</summary>
public static class ShortlistRun
{
    public static ShortlistResult Run(ShortlistRequest request)
    {
        var residents = new ResidentTable(request.Residents, request.Travel);
        var crossings = FullCrossing.Cross(request, residents);
        var capacity = Capacity.Of(request, residents);
        var chosen = ListAllocation.Allocate(request, residents, crossings, capacity);
        var showings = crossings.Select((crossing, o) => Exploration.Draw(
            request.Seed, crossing.Card.Opening.Id, request.Options.ExplorationShare, [.. crossing.Top.Select(c => (c.Row, residents.Ids[c.Row]))],
            request.Options.CandidatesPerOpening, chosen[o], capacity)).ToArray();

        var pairs = new List<RankedPair>();
        var matches = new List<ProposedMatch>();
        var exactly = showings.Sum(s => s.Count(x => x.Shown)) <= request.Options.ExactExplanations;
        var block = new PairBlock(residents);
        for (var o = 0; o < crossings.Length; o++) Collect(request, residents, block, crossings[o], showings[o], exactly, matches, pairs);

        var set = SignalSet.Current;
        return new ShortlistResult(
            request.Ranker.Name, request.Ranker.Version, set.Version, set.Names, request.Seed, matches, pairs,
            Findings(request, residents, crossings),
            crossings.Sum(c => (long)c.Considered),
            crossings.Sum(c => (long)c.Passed - c.Busy),
            [.. crossings.Select((crossing, o) => new OpeningWaiting(
                crossing.Card.Opening.Id, LeftForLater(request, crossing, showings[o], capacity))).Where(w => w.Places > 0)]);
    }

    /// <summary>Places that stay empty only because counsellors have no reviews left.</summary>
    private static int LeftForLater(ShortlistRequest request, OpeningCrossing crossing, Showing[] showings, Capacity capacity) => Math.Min(
        ListAllocation.Places(request, crossing.Card.Opening).Most - showings.Count(s => s.Shown),
        crossing.Top.Where((c, i) => !showings[i].Shown && capacity.HasLists(c.Row) && !capacity.HasReviews(c.Row, 1)).Count());

    private static void Collect(
        ShortlistRequest request, ResidentTable residents, PairBlock block, OpeningCrossing crossing, Showing[] showings, bool exactly,
        List<ProposedMatch> matches, List<RankedPair> pairs)
    {
        block.Open(crossing.Card);
        var near = request.Options.NearTheCut;
        for (var c = 0; c < crossing.Top.Length; c++)
        {
            var (probability, shown, explored) = showings[c];
            if (!shown && near-- <= 0) continue;

            var (row, score) = crossing.Top[c];
            var resident = residents.Residents[row];
            block.Compare(row, 1);
            var (vector, facts) = (PairVector.Of(block), block.Facts(0));
            var opening = crossing.Card.Opening.Id;
            pairs.Add(new RankedPair(opening, resident.Id, c + 1, score, probability, shown, explored, vector));
            if (!shown) continue;
            var explanation = Explainer.Explain(crossing.Card, resident, in facts, vector, request.Ranker, exactly);
            matches.Add(new ProposedMatch(opening, resident.Id, c + 1, score, probability, explored, explanation, vector));
        }
    }

    private static WhyNothingMatched[] Findings(ShortlistRequest request, ResidentTable residents, OpeningCrossing[] crossings)
    {
        var findings = Array.ConvertAll(crossings, Finding);
        if (!request.Options.SmallChanges) return findings;
        var almost = new AlmostPassed(request, residents);
        var matched = FullCrossing.MatchedRows(request, residents);
        Parallel.For(0, findings.Length, new ParallelOptions { MaxDegreeOfParallelism = request.Options.MaxThreads ?? -1 }, o =>
            findings[o] = findings[o] with { Almost = almost.Of(crossings[o], matched.GetValueOrDefault(findings[o].OpeningId, new HashSet<int>())) });
        return findings;
    }

    private static WhyNothingMatched Finding(OpeningCrossing crossing) => new(
        crossing.Card.Opening.Id,
        crossing.Considered,
        crossing.Passed,
        crossing.Busy,
        [.. HardRequirements.All
            .Select((r, i) => new Obstacle(r, crossing.Failed[i], crossing.FailedOnly[i]))
            .Where(o => o.Count > 0)
            .OrderByDescending(o => o.Count).ThenBy(o => o.Requirement.Failure)]);
}
