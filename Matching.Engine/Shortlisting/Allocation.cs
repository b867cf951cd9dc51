namespace Matching.Engine.Shortlisting;

/// <summary>Who goes on whose list.</summary>
/// <param name="Openings">Least and most people of each list. The least comes before anything else, as far as people can be found.</param>
/// <param name="Residents">What each resident can still take.</param>
/// <param name="Arcs">The pairs that may be chosen, each at most once; at most one arc per pair.</param>
public sealed record AllocationProblem(
    IReadOnlyList<(int Least, int Most)> Openings, IReadOnlyList<AllocationResident> Residents, IReadOnlyList<AllocationArc> Arcs)
{
    /// <summary>By counsellor, how many places may go to their residents together. Empty: nobody has a budget.</summary>
    public IReadOnlyList<int> ReviewsLeft { get; init; } = [];

    /// <summary>
    /// How much less each further list of a resident is worth than the one before, in the unit of values: evens out who is seen; 0 only adds values up. The n-th list
    /// adds <see cref="MostLists"/> − n times this, so it is never a reason to leave a place empty.
    /// </summary>
    public double FurtherListCost { get; init; }

    /// <summary>The most lists that any resident can come to be on.</summary>
    public int MostLists => Residents.Count == 0 ? 0 : Residents.Max(r => r.Pending + Math.Max(0, r.Lists));

    /// <summary>The same with a cost of further lists that is a share of the mean value of the arcs: rankers differ in how large their values are.</summary>
    public AllocationProblem WithFurtherListCost(double share) =>
        this with { FurtherListCost = Arcs.Count == 0 ? 0 : share * Arcs.Average(a => a.Value) };
}

/// <param name="Lists">On how many lists the resident can still be.</param>
/// <param name="Pending">Lists the resident is already on: the next one counts as one more than these.</param>
/// <param name="Counsellor">Index in <see cref="AllocationProblem.ReviewsLeft"/>; −1 without a budget.</param>
public readonly record struct AllocationResident(int Lists, int Pending = 0, int Counsellor = -1);

/// <param name="Opening">Index in the problem's openings.</param>
/// <param name="Resident">Index in the problem's residents.</param>
/// <param name="Value">0 to 1; what the sum of is maximised.</param>
public readonly record struct AllocationArc(int Opening, int Resident, double Value);

/// <param name="Chosen">Indices into the problem's arcs, ascending.</param>
/// <param name="Worth">Sum of the chosen values and of what <see cref="AllocationProblem.FurtherListCost"/> makes their lists worth.</param>
/// <param name="Bound">No allocation that fills as many places under minimums is worth more than <paramref name="Worth"/> + this: the prices prove it.</param>
public sealed record Allocation(IReadOnlyList<int> Chosen, double Worth, double Bound);
