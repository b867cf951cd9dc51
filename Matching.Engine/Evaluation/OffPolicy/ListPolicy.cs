namespace Matching.Engine.Evaluation.OffPolicy;

/// <summary>Turns a ranker's scores into a policy on a log: the best of each list, on as many places as the run filled.</summary>
public static class ListPolicy
{
    /// <summary>1 for the best-scored pairs that could be shown, 0 for the others; equal scores by place in the list.</summary>
    /// <param name="scores">Of each pair of the list; higher is better.</param>
    /// <param name="places">How many the run showed.</param>
    public static double[] Best(LoggedList list, IReadOnlyList<double> scores, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Count, list.Pairs.Count);
        var policy = new double[scores.Count];
        var best = Enumerable.Range(0, scores.Count)
            .Where(i => list.Pairs[i].ShownProbability > 0)
            .OrderByDescending(i => scores[i]).ThenBy(i => i)
            .Take(places);
        foreach (var i in best) policy[i] = 1;
        return policy;
    }
}
