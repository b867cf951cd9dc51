using System.Globalization;
using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>What an allocation gives to people and to openings.</summary>
/// <param name="Orphans">Openings below their least.</param>
/// <param name="Never">Residents on no list, those without any arc included.</param>
/// <param name="ExposureGini">Of the number of lists that each resident is on: 0 when all are on as many.</param>
/// <param name="ListGini">Of the number of people on each opening's list.</param>
internal sealed record Outcome(int Filled, double Utility, int Orphans, int Never, double ExposureGini, double ListGini)
{
    public static Outcome Of(AllocationProblem problem, IReadOnlyList<int> chosen)
    {
        var (people, lists) = (new int[problem.Openings.Count], new int[problem.ResidentCapacities.Count]);
        foreach (var arc in chosen)
        {
            people[problem.Arcs[arc].Opening]++;
            lists[problem.Arcs[arc].Resident]++;
        }

        return new Outcome(
            chosen.Count, chosen.Sum(a => problem.Arcs[a].Value), people.Zip(problem.Openings, (n, o) => n < o.Least).Count(b => b),
            lists.Count(n => n == 0), Gini(lists), Gini(people));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Filled} places filled, utility {Utility:0.0}, {Orphans} openings below their least, {Never} residents on no list, Gini of exposure {ExposureGini:0.0000}, of list lengths {ListGini:0.0000}");

    private static double Gini(int[] counts)
    {
        double n = counts.Length;
        return counts.Order().Select((count, i) => (2 * (i + 1) - n - 1) * count).Sum() / (n * counts.Sum());
    }
}
