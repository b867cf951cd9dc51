using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>Best score first over every pair of a market, not only over those that allocation is given.</summary>
/// <remarks>From the highest scores down in slices, looking only at pairs whose both sides still have room: the same as sorting all 50 000 000 pairs.</remarks>
internal static class GreedyOverAllPairs
{
    private const float Slice = 0.25f;

    public static Outcome Of(SyntheticMarket market)
    {
        var scores = new float[market.Places.Length][];
        Parallel.For(0, scores.Length, o => scores[o] = [.. Enumerable.Range(0, market.Residents).Select(r => market.Score(o, r))]);
        var places = Array.ConvertAll(market.Places, p => p.Most);
        var lists = Enumerable.Repeat(ListSize.PerResident, market.Residents).ToArray();
        var (chosen, least) = (new List<(int Opening, int Resident)>(), scores.Min(s => s.Min()));
        for (var above = scores.Max(s => s.Max()); above >= least; above -= Slice)
        {
            foreach (var (_, o, r) in Between(scores, above - Slice, above, Rooms(places), Rooms(lists)).OrderByDescending(p => p.Score).ThenBy(p => p.Opening).ThenBy(p => p.Resident))
            {
                if (places[o] == 0 || lists[r] == 0) continue;
                places[o]--;
                lists[r]--;
                chosen.Add((o, r));
            }
        }

        return Outcome.Of(market.Problem(chosen), [.. Enumerable.Range(0, chosen.Count)]);
    }

    private static IEnumerable<(float Score, int Opening, int Resident)> Between(float[][] scores, float over, float most, int[] openings, int[] residents)
    {
        var pairs = new List<(float, int, int)>[openings.Length];
        Parallel.For(0, openings.Length, i =>
        {
            var (o, found) = (openings[i], new List<(float, int, int)>());
            foreach (var r in residents)
            {
                if (scores[o][r] > over && scores[o][r] <= most) found.Add((scores[o][r], o, r));
            }

            pairs[i] = found;
        });
        return pairs.SelectMany(found => found);
    }

    private static int[] Rooms(int[] left) => [.. Enumerable.Range(0, left.Length).Where(i => left[i] > 0)];
}
