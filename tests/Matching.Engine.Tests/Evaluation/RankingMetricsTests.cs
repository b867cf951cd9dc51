using Matching.Engine.Evaluation;

namespace Matching.Engine.Tests.Evaluation;

public class RankingMetricsTests
{
    [Fact]
    public void Ndcg_KnownOrder_IsAsComputedByHand()
    {
        Assert.Equal(1, RankingMetrics.Ndcg([4, 2, 1, 0], 10)!.Value, 12);
        var byHand = (3 / Math.Log2(2) + 15 / Math.Log2(3)) / (15 / Math.Log2(2) + 3 / Math.Log2(3));
        Assert.Equal(byHand, RankingMetrics.Ndcg([2, 4], 10)!.Value, 12);
        Assert.Equal(0, RankingMetrics.Ndcg([0, 0, 4], 2)!.Value);
    }

    [Fact]
    public void Metrics_NothingRelevant_CannotTell()
    {
        Assert.Null(RankingMetrics.Ndcg([0, 0], 10));
        Assert.Null(RankingMetrics.ReciprocalRank([1, 1]));
        Assert.Null(RankingMetrics.Recall([1, 0], 5));
    }

    [Fact]
    public void ReciprocalRankAndRecall_CountFromAccepted()
    {
        Assert.Equal(0.5, RankingMetrics.ReciprocalRank([1, 2, 4]));
        Assert.Equal(0.5, RankingMetrics.Recall([2, 1, 3], 2));
        Assert.Equal(1, RankingMetrics.Recall([2, 3, 4], 2));
    }

    [Fact]
    public void Bootstrap_Interval_HoldsTheMeanAndShrinksWithNothingToVary()
    {
        var interval = Bootstrap.Mean([0, 1, 0, 1, 1, 0, 1, 1], 1);
        Assert.InRange(interval.Mean, interval.Low, interval.High);
        Assert.True(interval.High - interval.Low > 0.3);
        Assert.Equal(new Interval(2, 2, 2), Bootstrap.Mean([2, 2, 2], 1));
    }
}
