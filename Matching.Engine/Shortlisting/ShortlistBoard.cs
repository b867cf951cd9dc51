using Matching.Engine.Domain;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Keeps what a run crossed, so that one changed resident or opening costs its own row or column of scores; allocation runs again over all.</summary>
/// <remarks>
/// <see cref="Run"/> gives what <see cref="ShortlistRun.Run(ShortlistRequest)"/> gives for <see cref="Request"/>. Changes of the ranker, the closeness, the day or the
/// options need a new board: they touch every pair. Not for use from several threads at once.
/// </remarks>
public sealed class ShortlistBoard
{
    /// <summary>Candidates kept per opening beyond those that a run looks at.</summary>
    private const int Spare = 30;

    private readonly Dictionary<Guid, ResidentToRank> residents;
    private readonly Dictionary<Guid, OpeningToRank> openings;
    private readonly Dictionary<Guid, HashSet<Guid>> matched;
    private readonly Dictionary<Guid, BoardColumn> columns = [];
    private readonly ShortlistRequest settings;
    private ResidentTable? table;

    public ShortlistBoard(ShortlistRequest request)
    {
        settings = request;
        residents = request.Residents.ToDictionary(r => r.Id);
        openings = request.Openings.ToDictionary(o => o.Id);
        matched = request.AlreadyMatched.GroupBy(p => p.OpeningId).ToDictionary(g => g.Key, g => g.Select(p => p.ResidentId).ToHashSet());
        Live = request.LiveMatches;
        Reviews = request.Reviews;
        foreach (var crossing in FullCrossing.Cross(request with { Options = Generous }, Table)) Keep(crossing);
    }

    /// <summary>Live matches by opening; changing them crosses nothing.</summary>
    public IReadOnlyDictionary<Guid, int> Live { get; set; }

    /// <summary>What counsellors can still review; changing it crosses nothing.</summary>
    public ReviewBudgets? Reviews { get; set; }

    /// <summary>Pairs compared since the board was made.</summary>
    public long PairsCompared { get; private set; }

    /// <summary>The request whose full run gives the same.</summary>
    public ShortlistRequest Request => settings with
    {
        Residents = [.. residents.Values],
        Openings = [.. openings.Values],
        AlreadyMatched = [.. matched.SelectMany(m => m.Value.Select(r => (m.Key, r)))],
        LiveMatches = Live,
        Reviews = Reviews,
    };

    /// <summary>A new resident, or new facts about one: compared with every opening.</summary>
    public void Put(ResidentToRank resident)
    {
        Remove(resident.Id);
        CrossRow(resident, (column, one) => column.Add(one, resident.Id));
        residents[resident.Id] = resident;
        table = null;
    }

    public void Remove(Guid resident)
    {
        if (!residents.Remove(resident, out var before)) return;
        CrossRow(before, (column, one) => column.Remove(one, resident));
        table = null;
    }

    /// <summary>A new opening, or new facts about one: compared with every resident.</summary>
    public void Put(OpeningToRank opening)
    {
        openings[opening.Id] = opening;
        CrossColumn(opening);
    }

    public void RemoveOpening(Guid opening)
    {
        openings.Remove(opening);
        columns.Remove(opening);
    }

    /// <summary>Who must not be proposed (again) for an opening: a match began, or was decided.</summary>
    public void SetMatched(Guid opening, IReadOnlyCollection<Guid> people)
    {
        matched[opening] = [.. people];
        if (openings.TryGetValue(opening, out var known)) CrossColumn(known);
    }

    public ShortlistResult Run(long seed)
    {
        var most = settings.Options.CandidatesPerOpening;
        foreach (var opening in openings.Values.Where(o => !columns[o.Id].Knows(most))) CrossColumn(opening);
        var rows = Table.Ids.Select((id, row) => (id, row)).ToDictionary(x => x.id, x => x.row);
        return ShortlistRun.Run(Request with { Seed = seed }, Table, [.. openings.Values.OrderBy(o => o.Id).Select(o => Crossing(o, columns[o.Id], rows, most))]);
    }

    private ShortlistOptions Generous => settings.Options with { CandidatesPerOpening = settings.Options.CandidatesPerOpening + Spare };

    private ResidentTable Table => table ??= new ResidentTable(residents.Values, settings.Travel);

    private OpeningCrossing Crossing(OpeningToRank opening, BoardColumn column, Dictionary<Guid, int> rows, int most) => new(
        new OpeningCard(opening, Table, settings.Closeness, settings.Today),
        column.Considered, column.Passed, column.Busy, column.Failed, column.FailedOnly,
        [.. column.Best.Take(most).Select(b => new Candidate(rows[b.Id], b.Score))]);

    private void CrossRow(ResidentToRank resident, Action<BoardColumn, OpeningCrossing> change)
    {
        foreach (var one in FullCrossing.Cross(Request with { Options = Generous }, new ResidentTable([resident], settings.Travel)))
        {
            PairsCompared++;
            change(columns[one.Card.Opening.Id], one);
        }
    }

    private void CrossColumn(OpeningToRank opening)
    {
        foreach (var crossing in FullCrossing.Cross(Request with { Options = Generous, Openings = [opening] }, Table)) Keep(crossing);
        PairsCompared += residents.Count;
    }

    private void Keep(OpeningCrossing crossing) =>
        columns[crossing.Card.Opening.Id] = new BoardColumn(crossing, Table.Ids, Generous.CandidatesPerOpening);
}
