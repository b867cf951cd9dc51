using Matching.Engine.Ranking.Forest;

namespace Matching.Engine.Tests.Ranking.Forest;

public class SignalBinsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(254)]
    [InlineData(255)]
    public void Rank_AnyValue_CountsTheThresholdsBelow(int count)
    {
        var thresholds = Enumerable.Range(0, count).Select(i => i / 7f - 3).ToList();
        var bins = SignalBins.Of(0, [.. thresholds.AsEnumerable().Reverse(), .. thresholds])!;
        foreach (var value in thresholds.SelectMany(t => (float[])[MathF.BitDecrement(t), t, MathF.BitIncrement(t)]).Append(float.MinValue).Append(float.PositiveInfinity))
        {
            Assert.Equal(thresholds.Count(t => t < value), bins.Rank(value));
        }

        Assert.InRange(bins.Rank(float.NaN), count, SignalBins.MostThresholds);
    }

    [Fact]
    public void Of_MoreThanABinHolds_IsRefused() => Assert.Null(SignalBins.Of(0, [.. Enumerable.Range(0, SignalBins.MostThresholds + 1).Select(i => (float)i)]));

    [Fact]
    public void Of_ModelOfFewThresholds_IsOnePart()
    {
        var forest = new DecisionForest([0, 1], [0, 0], [0.5f, 0.5f], [~0, ~2], [~1, ~3], [1, 2, 3, 4], [0, 0, 0, 0]);
        Assert.Single(BinnedTrees.Of(NumberedForest.Of(forest)));
    }
}
