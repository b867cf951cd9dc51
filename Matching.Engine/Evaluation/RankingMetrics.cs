
namespace Matching.Engine.Evaluation;

/// <summary>Metrics of one opening's ranked grades, best first. Null where the opening cannot tell: it is left out and counted as such.</summary>
public static class RankingMetrics
{
    /// <summary>What a grade is worth: 2^grade − 1.</summary>
    public static int Gain(int grade) => (1 << grade) - 1;

    /// <summary>Gain 2^grade − 1, discount 1 / log₂(place + 1), over the best possible order. Null when no grade is above 0.</summary>
    public static double? Ndcg(IReadOnlyList<int> grades, int k)
    {
        var ideal = Dcg([.. grades.OrderDescending()], k);
        return ideal > 0 ? Dcg(grades, k) / ideal : null;
    }

    /// <summary>1 / place of the first relevant pair (grade of at least <see cref="Grading.Relevant"/>). Null when there is none.</summary>
    public static double? ReciprocalRank(IReadOnlyList<int> grades)
    {
        for (var i = 0; i < grades.Count; i++)
        {
            if (grades[i] >= Grading.Relevant) return 1.0 / (i + 1);
        }

        return null;
    }

    /// <summary>Relevant pairs among the first k, over the most that could be there. Null when there is none at all.</summary>
    public static double? Recall(IReadOnlyList<int> grades, int k)
    {
        var relevant = grades.Count(g => g >= Grading.Relevant);
        return relevant == 0 ? null : grades.Take(k).Count(g => g >= Grading.Relevant) / (double)Math.Min(k, relevant);
    }

    private static double Dcg(IReadOnlyList<int> grades, int k)
    {
        var sum = 0.0;
        for (var i = 0; i < Math.Min(k, grades.Count); i++) sum += Gain(grades[i]) / Math.Log2(i + 2);
        return sum;
    }
}
