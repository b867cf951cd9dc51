using Matching.Engine.Domain;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Crosses all openings of a request with all residents of a table, on as many threads as the request allows.</summary>
/// <remarks>The candidates of an opening are its own best-scored residents and those of whom it is one of the own best: people who are among nobody's best are somebody's too.</remarks>
internal static class FullCrossing
{
    /// <summary>By opening id.</summary>
    public static OpeningCrossing[] Cross(ShortlistRequest request, ResidentTable residents)
    {
        var openings = request.Openings.OrderBy(o => o.Id).ToArray();
        var matched = MatchedRows(request, residents);
        IReadOnlySet<int> none = new HashSet<int>();

        var crossings = new OpeningCrossing[openings.Length];
        var (own, turn) = ((OwnBest?)null, new Lock());
        Parallel.For(
            0,
            openings.Length,
            new ParallelOptions { MaxDegreeOfParallelism = request.Options.MaxThreads ?? -1 },
            () => new Crossing(residents, request.Ranker, request.Options, NewOwnBest()),
            (i, _, crossing) =>
            {
                var card = new OpeningCard(openings[i], residents, request.Closeness, request.Today);
                crossings[i] = crossing.Cross(card, matched.GetValueOrDefault(openings[i].Id, none), HasRoom(openings[i]) ? i : null);
                return crossing;
            },
            crossing =>
            {
                lock (turn) own = own is null ? crossing.Own : own.Merge(crossing.Own!);
            });
        if (own is null) return crossings;
        var beside = own.Beside(Array.ConvertAll(crossings, c => c.Top), request.Options.CandidatesPerOpening);
        return [.. crossings.Select((crossing, o) => crossing with { Top = [.. crossing.Top, .. beside[o]] })];

        OwnBest NewOwnBest() => new(residents.Ids.Length, Math.Min(openings.Length, request.Options.OpeningsPerResident));

        // A list that is full would only keep a resident's other openings out.
        bool HasRoom(OpeningToRank opening) => ListAllocation.Places(request, opening).Most > 0;
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
