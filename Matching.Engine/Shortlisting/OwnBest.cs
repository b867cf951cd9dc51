namespace Matching.Engine.Shortlisting;

/// <summary>For every resident the openings where they score best: pairs to choose from for people who are among nobody's best.</summary>
/// <remarks>
/// Scores of different openings are compared, which holds because <see cref="Ranking.IRanker.Utility"/> depends on the score alone and grows with it. Not
/// for several threads: each fills its own, and <see cref="Merge"/> gives the same whatever the threads and their order, since no two openings tie.
/// Nothing is allocated per pair.
/// </remarks>
/// <param name="residents">Rows of the resident table.</param>
/// <param name="most">Openings kept of each.</param>
internal sealed class OwnBest(int residents, int most)
{
    private readonly int[] openings = new int[residents * most];
    private readonly float[] scores = Filled(residents * most);

    /// <param name="opening">Its number in the run; of equal scores the first opening is better.</param>
    public void Add(int row, int opening, float score)
    {
        var first = row * most;
        var at = first + most;
        while (at > first && IsBetter(score, opening, at - 1)) at--;
        if (at == first + most) return;
        for (var i = first + most - 1; i > at; i--) (scores[i], openings[i]) = (scores[i - 1], openings[i - 1]);
        (scores[at], openings[at]) = (score, opening);
    }

    /// <summary>This one, with what another thread kept.</summary>
    public OwnBest Merge(OwnBest other)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if (other.scores[i] > float.NegativeInfinity) Add(i / most, other.openings[i], other.scores[i]);
        }

        return this;
    }

    /// <summary>By opening, the pairs that its own best do not hold; best first, equal scores by row.</summary>
    /// <param name="best">Of each opening the best first, all of them or as many as are kept.</param>
    /// <param name="kept">How many those are at most.</param>
    public Candidate[][] Beside(Candidate[][] best, int kept)
    {
        var beside = Array.ConvertAll(best, _ => new List<Candidate>());
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] == float.NegativeInfinity) continue;
            var (top, candidate) = (best[openings[i]], new Candidate(i / most, scores[i]));
            if (top.Length == kept && (kept == 0 || candidate.CompareTo(top[^1]) > 0)) beside[openings[i]].Add(candidate);
        }

        return Array.ConvertAll(beside, pairs => pairs.Order().ToArray());
    }

    private bool IsBetter(float score, int opening, int than) => score > scores[than] || (score == scores[than] && opening < openings[than]);

    private static float[] Filled(int count)
    {
        var scores = new float[count];
        Array.Fill(scores, float.NegativeInfinity);
        return scores;
    }
}
