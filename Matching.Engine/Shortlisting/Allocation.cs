namespace Matching.Engine.Shortlisting;

/// <summary>Who goes on whose list.</summary>
/// <param name="Openings">Least and most people of each list. The least is a wish that is met before anything else, where people are enough.</param>
/// <param name="ResidentCapacities">On how many lists each resident can still be.</param>
/// <param name="Arcs">The pairs that may be chosen, each at most once; at most one arc per pair.</param>
public sealed record AllocationProblem(
    IReadOnlyList<(int Least, int Most)> Openings, IReadOnlyList<int> ResidentCapacities, IReadOnlyList<AllocationArc> Arcs);

/// <param name="Opening">Index in the problem's openings.</param>
/// <param name="Resident">Index in the problem's residents.</param>
/// <param name="Value">0 to 1; what the sum of is maximised.</param>
public readonly record struct AllocationArc(int Opening, int Resident, double Value);
