using System.Globalization;
using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>What an allocation gives to people and to openings.</summary>
/// <param name="Filled">Places.</param>
/// <param name="Orphans">Openings below <see cref="ListSize.Least"/>.</param>
/// <param name="Never">Residents on no list, those without any arc included.</param>
/// <param name="Gini">Of the number of lists that each resident is on: 0 when all are on as many.</param>
/// <param name="ReachableGini">The same over residents with at least one arc.</param>
/// <param name="RankedGini">Of exposure with places weighted 1/log₂(1 + rank).</param>
/// <param name="ListGini">Of the number of people on each opening's list.</param>
internal sealed record Outcome(
    int Filled, double Utility, int Orphans, int Never, double Gini, double ReachableGini, double RankedGini, double ListGini)
{
    public static Outcome Of(AllocationProblem problem, IReadOnlyList<int> chosen)
    {
        var (people, lists, ranked) = (new int[problem.Openings.Count], new double[problem.Residents.Count], new double[problem.Residents.Count]);
        foreach (var list in chosen.GroupBy(a => problem.Arcs[a].Opening))
        {
            foreach (var arc in list.OrderByDescending(a => problem.Arcs[a].Value))
            {
                ranked[problem.Arcs[arc].Resident] += 1 / Math.Log2(1 + ++people[list.Key]);
                lists[problem.Arcs[arc].Resident]++;
            }
        }

        var reachable = problem.Arcs.Select(a => a.Resident).Distinct().Select(r => lists[r]);
        return new Outcome(
            chosen.Count, chosen.Sum(a => problem.Arcs[a].Value), people.Count(n => n < ListSize.Least), lists.Count(n => n == 0),
            Coefficient(lists), Coefficient(reachable), Coefficient(ranked), Coefficient(people.Select(n => (double)n)));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Filled} places, utility {Utility:0.0}, {Orphans} openings below {ListSize.Least}, {Never} residents on no list, Gini {Gini:0.0000}");

    public string Against(Outcome greedy) => string.Create(
        CultureInfo.InvariantCulture,
        $"{this}; against best score first: utility {Utility / greedy.Utility:0.0000}, Gini {Gini / greedy.Gini:0.000}")
        + (greedy.Orphans == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", openings below {Orphans / (double)greedy.Orphans:0.000}"));

    private static double Coefficient(IEnumerable<double> exposures)
    {
        var sorted = exposures.Order().ToArray();
        double n = sorted.Length;
        return sorted.Select((x, i) => (2 * (i + 1) - n - 1) * x).Sum() / (n * sorted.Sum());
    }
}
