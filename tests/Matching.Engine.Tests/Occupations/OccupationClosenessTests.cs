using Matching.Engine.Occupations;

namespace Matching.Engine.Tests.Occupations;

public class OccupationClosenessTests
{
    private static readonly OccupationCloseness Closeness = new([new("N1103", "N1105", 1), new("N1105", "N1103", 4), new("K2204", "A1203", 12)]);

    [Fact]
    public void Between_EqualCodes_IsOne() => Assert.Equal(1, Closeness.Between("N1103", "N1103"));

    [Theory]
    [InlineData("N1103", "N1105", 0.90)] // the better direction of the two
    [InlineData("N1103", "N1101", OccupationCloseness.SameFamily)]
    [InlineData("N1103", "N4105", OccupationCloseness.SameDomain)]
    [InlineData("N1103", "K2204", 0)]
    [InlineData("K2204", "A1203", 0.515)]
    [InlineData("", "K2204", 0)]
    public void Between_TwoCodes_IsSymmetric(string a, string b, double expected)
    {
        Assert.Equal(expected, Closeness.Between(a, b), 6);
        Assert.Equal(expected, Closeness.Between(b, a), 6);
    }

    [Fact]
    public void Between_ManyRanks_NeverLeavesZeroToOneAndFalls()
    {
        var previous = 1.0;
        for (var rank = 1; rank <= 30; rank++)
        {
            var closeness = new OccupationCloseness([new("A1101", "B1101", rank)]).Between("A1101", "B1101");
            Assert.InRange(closeness, OccupationCloseness.LastRank, previous);
            previous = closeness;
        }
    }
}
