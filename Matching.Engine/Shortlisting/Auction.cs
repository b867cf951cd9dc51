namespace Matching.Engine.Shortlisting;

/// <summary>Allocates residents to openings' lists by auction (ε-relaxation with ε-scaling) and proves how near the optimum the result is.</summary>
public static class Auction
{
    /// <summary>
    /// Fills as many places under minimums as can be filled, every opening's first before any second; among such allocations, maximises the sum of values
    /// and of what lists are worth, within <see cref="Allocation.Bound"/>. The result depends on the problem and its order alone.
    /// </summary>
    public static Allocation Solve(AllocationProblem problem) => new AllocationNetwork(problem).Solve();
}
