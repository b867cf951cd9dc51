using Matching.Engine.Explanations;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Openings and residents in, lists for counsellors out: cross, allocate, explore, explain.</summary>
public static class ShortlistRun
{
    public static ShortlistResult Run(ShortlistRequest request)
    {
        var residents = new ResidentTable(request.Residents, request.Travel);
        var crossings = CrossAll(request, residents);
        var (places, kept) = Places(request, crossings);
        var chosen = Allocate(request, residents, crossings, places);
        var draws = Explore(request, residents, crossings, chosen, kept);

        var pairs = new List<RankedPair>();
        var matches = new List<ProposedMatch>();
        var exactly = chosen.Sum(c => c.Count) + draws.Sum(d => d.Values.Count(v => v.Drawn)) <= request.Options.ExactExplanations;
        for (var o = 0; o < crossings.Length; o++) Collect(request, residents, crossings[o], chosen[o], draws[o], exactly, matches, pairs);

        var set = SignalSet.Current;
        return new ShortlistResult(
            request.Ranker.Name, request.Ranker.Version, set.Version, set.Names, request.Seed, matches, pairs,
            [.. crossings.Select(Finding)],
            crossings.Sum(c => (long)c.Considered),
            crossings.Sum(c => (long)c.Passed - c.Busy));
    }

    private static OpeningCrossing[] CrossAll(ShortlistRequest request, ResidentTable residents)
    {
        var openings = request.Openings.OrderBy(o => o.Id).ToArray();
        var rows = residents.Residents.Select((r, row) => (r.Id, row)).ToDictionary(x => x.Id, x => x.row);
        var matched = request.AlreadyMatched
            .Where(pair => rows.ContainsKey(pair.ResidentId))
            .GroupBy(pair => pair.OpeningId)
            .ToDictionary(g => g.Key, IReadOnlySet<int> (g) => g.Select(pair => rows[pair.ResidentId]).ToHashSet());
        IReadOnlySet<int> none = new HashSet<int>();

        var crossings = new OpeningCrossing[openings.Length];
        Parallel.For(
            0,
            openings.Length,
            new ParallelOptions { MaxDegreeOfParallelism = request.Options.MaxThreads ?? -1 },
            () => new Crossing(residents, request.Ranker, request.Options),
            (i, _, crossing) =>
            {
                var card = new OpeningCard(openings[i], residents, request.Closeness, request.Today);
                crossings[i] = crossing.Cross(card, matched.GetValueOrDefault(openings[i].Id, none));
                return crossing;
            },
            _ => { });
        return crossings;
    }

    private static ((int Least, int Most)[] Places, int[] Kept) Places(ShortlistRequest request, OpeningCrossing[] crossings)
    {
        var places = new (int Least, int Most)[crossings.Length];
        var kept = new int[crossings.Length];
        for (var o = 0; o < crossings.Length; o++)
        {
            var opening = crossings[o].Card.Opening;
            var live = request.LiveMatches.GetValueOrDefault(opening.Id);
            var most = Math.Max(0, ListSize.For(opening.Positions) - live);
            kept[o] = Exploration.PlacesKept(most, request.Options.ExplorationShare);
            places[o] = (Math.Clamp(ListSize.Least - live, 0, most - kept[o]), most - kept[o]);
        }

        return (places, kept);
    }

    /// <summary>Per opening, the indices of its candidates that are on its list.</summary>
    private static HashSet<int>[] Allocate(
        ShortlistRequest request, ResidentTable residents, OpeningCrossing[] crossings, (int Least, int Most)[] places)
    {
        var arcs = new List<AllocationArc>();
        var candidateOf = new List<int>();
        for (var o = 0; o < crossings.Length; o++)
        {
            for (var c = 0; c < crossings[o].Top.Length; c++)
            {
                arcs.Add(new AllocationArc(o, crossings[o].Top[c].Row, request.Ranker.Utility(crossings[o].Top[c].Score)));
                candidateOf.Add(c);
            }
        }

        var capacities = residents.Residents.Select(r => new AllocationResident(Math.Max(0, request.Options.PerResident - r.PendingMatches), r.PendingMatches)).ToArray();
        var problem = new AllocationProblem(places, capacities, arcs) { FurtherListCost = request.Options.FurtherListCost };
        var chosen = crossings.Select(_ => new HashSet<int>()).ToArray();
        foreach (var arc in Auction.Solve(problem).Chosen) chosen[arcs[arc].Opening].Add(candidateOf[arc]);
        return chosen;
    }

    /// <summary>Per opening, the probability of each candidate that could be drawn and whether it was.</summary>
    private static Dictionary<int, (double Probability, bool Drawn)>[] Explore(
        ShortlistRequest request, ResidentTable residents, OpeningCrossing[] crossings, HashSet<int>[] chosen, int[] kept)
    {
        var capacity = residents.Residents.Select(r => request.Options.PerResident - r.PendingMatches).ToArray();
        for (var o = 0; o < crossings.Length; o++)
        {
            foreach (var c in chosen[o]) capacity[crossings[o].Top[c].Row]--;
        }

        var draws = new Dictionary<int, (double, bool)>[crossings.Length];
        for (var o = 0; o < crossings.Length; o++)
        {
            var top = crossings[o].Top;
            var pool = Enumerable.Range(0, top.Length).Where(c => !chosen[o].Contains(c) && capacity[top[c].Row] > 0).ToList();
            var ids = pool.ConvertAll(c => residents.Residents[top[c].Row].Id);
            var (drawn, probability) = Exploration.Draw(request.Seed, crossings[o].Card.Opening.Id, ids, kept[o]);
            draws[o] = pool.Select((c, i) => (c, i)).Where(_ => probability > 0).ToDictionary(x => x.c, x => (probability, drawn.Contains(x.i)));
            foreach (var i in drawn) capacity[top[pool[i]].Row]--;
        }

        return draws;
    }

    private static void Collect(
        ShortlistRequest request, ResidentTable residents, OpeningCrossing crossing, HashSet<int> chosen,
        Dictionary<int, (double Probability, bool Drawn)> draws, bool exactly, List<ProposedMatch> matches, List<RankedPair> pairs)
    {
        var near = request.Options.NearTheCut;
        for (var c = 0; c < crossing.Top.Length; c++)
        {
            var (probability, explored) = chosen.Contains(c) ? (1, false) : draws.GetValueOrDefault(c);
            var shown = chosen.Contains(c) || explored;
            if (!shown && near-- <= 0) continue;

            var (row, score) = crossing.Top[c];
            var resident = residents.Residents[row];
            var vector = PairVector.Of(crossing.Card, residents, row, out var facts);
            var opening = crossing.Card.Opening.Id;
            pairs.Add(new RankedPair(opening, resident.Id, c + 1, score, probability, shown, vector));
            if (!shown) continue;
            var explanation = Explainer.Explain(crossing.Card, resident, in facts, vector, request.Ranker, exactly);
            matches.Add(new ProposedMatch(opening, resident.Id, c + 1, score, probability, explored, explanation, vector));
        }
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
