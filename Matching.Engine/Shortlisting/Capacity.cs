using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>What residents and their counsellors can still take, as a run uses it up.</summary>
/// <param name="lists">By row of the resident table.</param>
/// <param name="counsellors">By row; −1 without a budget.</param>
/// <param name="reviews">By counsellor.</param>
internal sealed class Capacity(int[] lists, int[] counsellors, int[] reviews)
{
    public static Capacity Of(ShortlistRequest request, ResidentTable residents)
    {
        var lists = residents.Residents.Select(r => Math.Max(0, request.Options.PerResident - r.PendingMatches)).ToArray();
        if (request.Reviews is not { } budgets) return new Capacity(lists, [.. lists.Select(_ => -1)], []);
        var ids = residents.Residents.Where(r => budgets.CounsellorOf.ContainsKey(r.Id)).Select(r => budgets.CounsellorOf[r.Id]).Distinct().Order().ToArray();
        var index = ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i);
        return new Capacity(
            lists,
            [.. residents.Residents.Select(r => budgets.CounsellorOf.TryGetValue(r.Id, out var counsellor) ? index[counsellor] : -1)],
            [.. ids.Select(id => Math.Max(0, budgets.Left.GetValueOrDefault(id)))]);
    }

    public IReadOnlyList<int> Reviews => reviews;

    /// <param name="numbers">What the problem calls counsellors.</param>
    public AllocationResident Resident(int row, int pending, Numbering<int> numbers) =>
        new(lists[row], pending, counsellors[row] < 0 ? -1 : numbers[counsellors[row]]);

    public bool HasLists(int row) => lists[row] > 0;

    /// <summary>Whether the resident's counsellor can look at that many more.</summary>
    public bool HasReviews(int row, int proposals) => counsellors[row] < 0 || reviews[counsellors[row]] >= proposals;

    public void Take(int row) => Change(row, -1);

    public void GiveBack(int row) => Change(row, 1);

    private void Change(int row, int by)
    {
        lists[row] += by;
        if (counsellors[row] >= 0) reviews[counsellors[row]] += by;
    }
}
