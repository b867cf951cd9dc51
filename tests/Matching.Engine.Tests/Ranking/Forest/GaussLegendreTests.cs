using Matching.Engine.Ranking.Forest;

namespace Matching.Engine.Tests.Ranking.Forest;

public class GaussLegendreTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(24)]
    public void Of_Points_IntegratePowersExactlyUpToTheirDegreeAndNoFurther(int points)
    {
        var (at, weights) = GaussLegendre.Of(points);
        Assert.All(at, t => Assert.InRange(t, double.Epsilon, 1 - 1e-6));
        for (var power = 0; power < 2 * points; power++) Assert.Equal(0, Error(power), 14);
        if (points <= 8) Assert.NotEqual(0, Error(2 * points), 10);

        double Error(int power) => at.Zip(weights).Sum(p => p.Second * Math.Pow(p.First, power)) - 1.0 / (power + 1);
    }
}
