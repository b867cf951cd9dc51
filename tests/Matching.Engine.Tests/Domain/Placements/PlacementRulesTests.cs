using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class PlacementRulesTests
{
    [Theory]
    [InlineData("cdi", null, 10, true)] // whatever the hours
    [InlineData("cdd", "2027-05-31", 24, true)] // six months to the day
    [InlineData("cdd", "2027-05-30", 35, false)]
    [InlineData("cdd", "2027-11-30", 23.5, false)]
    [InlineData("temp", "2026-12-31", 35, false)]
    public void OtherMatches_EndByThemselves_WhenTheJobIsLongEnough(string contract, string? end, double hours, bool ends) =>
        Assert.Equal(ends, PlacementRules.EndsOtherMatches(
            contract, new DateOnly(2026, 12, 1), end is null ? null : DateOnly.Parse(end, null), (decimal)hours, months: 6, hours: 24));

    [Theory]
    [InlineData("cdi", null, true)]
    [InlineData("cdi", "2027-01-01", false)]
    [InlineData("cdd", null, false)]
    [InlineData("cdd", "2026-12-01", true)]
    [InlineData("cdd", "2026-11-30", false)]
    public void Dates_AgreeWithTheContract(string contract, string? end, bool agree) =>
        Assert.Equal(agree, PlacementRules.DatesAgree(contract, new DateOnly(2026, 12, 1), end is null ? null : DateOnly.Parse(end, null)));
}
