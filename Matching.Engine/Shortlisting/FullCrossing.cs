using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Crosses all openings of a request with all residents of a table, on as many threads as the request allows.</summary>
internal static class FullCrossing
{
    /// <summary>By opening id.</summary>
    public static OpeningCrossing[] Cross(ShortlistRequest request, ResidentTable residents)
    {
        var openings = request.Openings.OrderBy(o => o.Id).ToArray();
        var matched = MatchedRows(request, residents);
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

    /// <summary>By opening, the rows of those who are not to be proposed; openings without any are not in it.</summary>
    public static Dictionary<Guid, IReadOnlySet<int>> MatchedRows(ShortlistRequest request, ResidentTable residents)
    {
        if (request.AlreadyMatched.Count == 0) return [];
        var rows = residents.Ids.Select((id, row) => (id, row)).ToDictionary(x => x.id, x => x.row);
        return request.AlreadyMatched
            .Where(pair => rows.ContainsKey(pair.ResidentId))
            .GroupBy(pair => pair.OpeningId)
            .ToDictionary(g => g.Key, IReadOnlySet<int> (g) => g.Select(pair => rows[pair.ResidentId]).ToHashSet());
    }
}
