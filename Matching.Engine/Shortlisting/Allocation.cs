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

    /// <summary>What the n-th list of a resident costs, in units of a perfect match: n − 1 times this. Evens out who is seen; 0 only adds values up.</summary>
    public double FurtherListCost { get; init; }
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
/// <param name="Worth">Sum of the chosen values less what further lists cost.</param>
/// <param name="Bound">No allocation that fills as many places under minimums is worth more than <paramref name="Worth"/> + this: the prices prove it.</param>
public sealed record Allocation(IReadOnlyList<int> Chosen, double Worth, double Bound);
