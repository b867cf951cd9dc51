using Matching.Engine.Occupations;

namespace Matching.Engine.Tests.Occupations;

public class OccupationClosenessTests
{
    private static readonly OccupationCloseness Closeness = new([new("N1103", "N1105", 1), new("N1105", "N1103", 4), new("K2204", "A1203", 12)], []);

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
            var closeness = new OccupationCloseness([new("A1101", "B1101", rank)], []).Between("A1101", "B1101");
            Assert.InRange(closeness, OccupationCloseness.LastRank, previous);
            previous = closeness;
        }
    }

    // Everybody cleans and counts; only two drive. A skill that all have says nothing.
    private static readonly OccupationSkill[] Skills =
    [
        new("N1101", "drive", true), new("N1101", "clean", false), new("N4103", "drive", true), new("N4103", "clean", false),
        new("G1603", "cook", true), new("G1603", "clean", false), new("G1602", "cook", false), new("G1602", "count", false), new("G1602", "clean", false),
        new("K2204", "count", true), new("K2204", "clean", true),
    ];

    [Fact]
    public void Between_RareSkillShared_CountsAndOneThatAllHaveDoesNot()
    {
        var closeness = new OccupationCloseness([], Skills);

        Assert.True(closeness.Between("N1101", "N4103") > closeness.Between("G1603", "G1602"));
        Assert.Equal(0, closeness.Between("N1101", "K2204"), 6);
        Assert.InRange(closeness.Between("N1101", "N4103"), 0.4, OccupationCloseness.LastRank - 0.001);
    }

    [Fact]
    public void Between_SkillAtTheHeartOfBoth_CountsMoreThanBesides()
    {
        var besides = Skills.Select(s => s with { Core = s.Core && s.Occupation != "K2204" || s.Skill == "clean" }).ToArray();

        Assert.True(new OccupationCloseness([], [.. Skills.Select(s => s.Skill == "count" ? s with { Core = true } : s)]).Between("K2204", "G1602")
            > new OccupationCloseness([], besides).Between("K2204", "G1602"));
    }

    [Fact]
    public void Between_SameNeighboursInMobility_AreCloserThanWithout()
    {
        var with = new OccupationCloseness([new("N1101", "K2204", 1), new("G1603", "K2204", 2)], Skills);

        Assert.True(with.Between("N1101", "G1603") > new OccupationCloseness([], Skills).Between("N1101", "G1603"));
        Assert.True(with.Between("N1101", "K2204") > with.Between("G1603", "K2204"));
    }

    [Fact]
    public void Between_AllPairs_AreSymmetricAndOneOnlyWithThemselves()
    {
        var closeness = new OccupationCloseness([new("N1101", "K2204", 1)], Skills);
        var codes = Skills.Select(s => s.Occupation).Append("B1101").Distinct().ToList();

        foreach (var a in codes)
        {
            foreach (var b in codes)
            {
                Assert.Equal(closeness.Between(a, b), closeness.Between(b, a));
                Assert.Equal(a == b, closeness.Between(a, b) >= 1);
                Assert.True(closeness.Between(a, b) >= 0);
            }
        }
    }
}
