using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Crosses all openings of a request with all residents of a table, on as many threads as the request allows.</summary>
internal static class FullCrossing
{
    /// <summary>By opening id.</summary>
    public static OpeningCrossing[] Cross(ShortlistRequest request, ResidentTable residents)
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
}
