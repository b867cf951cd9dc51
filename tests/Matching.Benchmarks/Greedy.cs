using Matching.Engine.Shortlisting;

namespace Matching.Benchmarks;

/// <summary>Best score first: each pair in turn, while both sides have room.</summary>
internal static class Greedy
{
    public static List<int> Solve(AllocationProblem problem)
    {
        var places = problem.Openings.Select(o => o.Most).ToArray();
        var lists = problem.Residents.Select(r => r.Lists).ToArray();
        var chosen = new List<int>();
        foreach (var arc in Enumerable.Range(0, problem.Arcs.Count).OrderByDescending(a => problem.Arcs[a].Value))
        {
            var (opening, resident, _) = problem.Arcs[arc];
            if (places[opening] == 0 || lists[resident] == 0) continue;
            places[opening]--;
            lists[resident]--;
            chosen.Add(arc);
        }

        return chosen;
    }
}
