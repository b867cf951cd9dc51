namespace Matching.Engine.Shortlisting;

/// <summary>What crossing one opening with all residents gave, kept so that one resident can be taken out and put in again.</summary>
/// <remarks>
/// More candidates are kept than a run looks at, so that those who leave rarely cost the opening a new crossing. When some who passed were cut,
/// only candidates at least as good as the last one kept may come in: between the others somebody unseen could stand.
/// </remarks>
internal sealed class BoardColumn
{
    private readonly int keep;
    private readonly List<(Guid Id, float Score)> best;
    private bool cut;

    public BoardColumn(OpeningCrossing crossing, IReadOnlyList<Guid> ids, int keep)
    {
        this.keep = keep;
        (Considered, Passed, Busy) = (crossing.Considered, crossing.Passed, crossing.Busy);
        (Failed, FailedOnly) = ([.. crossing.Failed], [.. crossing.FailedOnly]);
        best = [.. crossing.Top.Select(c => (ids[c.Row], c.Score))];
        cut = Passed - Busy > best.Count;
    }

    public int Considered { get; private set; }

    public int Passed { get; private set; }

    public int Busy { get; private set; }

    public int[] Failed { get; }

    public int[] FailedOnly { get; }

    /// <summary>Best first; equal scores by id.</summary>
    public IReadOnlyList<(Guid Id, float Score)> Best => best;

    /// <summary>False when too many have left to know the best <paramref name="most"/>.</summary>
    public bool Knows(int most) => !cut || best.Count >= most;

    public void Add(OpeningCrossing one, Guid id)
    {
        Count(one, 1);
        if (one.Top.Length == 0) return;
        var candidate = (Id: id, one.Top[0].Score);
        var at = best.FindIndex(b => b.Score < candidate.Score || (b.Score == candidate.Score && b.Id.CompareTo(id) > 0));
        if (at < 0 && cut) return;
        best.Insert(at < 0 ? best.Count : at, candidate);
        if (best.Count <= keep) return;
        best.RemoveAt(keep);
        cut = true;
    }

    public void Remove(OpeningCrossing one, Guid id)
    {
        Count(one, -1);
        best.RemoveAll(b => b.Id == id);
    }

    private void Count(OpeningCrossing one, int sign)
    {
        Considered += sign * one.Considered;
        Passed += sign * one.Passed;
        Busy += sign * one.Busy;
        for (var i = 0; i < Failed.Length; i++)
        {
            Failed[i] += sign * one.Failed[i];
            FailedOnly[i] += sign * one.FailedOnly[i];
        }
    }
}
