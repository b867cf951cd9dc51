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

    private static readonly DateOnly Introduced = new(2026, 11, 3);
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("cdi", "2026-12-01", null, null)]
    [InlineData("cdi", "2026-11-03", null, null)] // the day they met
    [InlineData("cdi", "2027-11-24", null, null)]
    [InlineData("cdi", "2020-01-01", null, DateFault.BeforeIntroduction)]
    [InlineData("cdi", "2026-11-02", null, DateFault.BeforeIntroduction)]
    [InlineData("cdi", "2099-01-01", null, DateFault.TooFar)]
    [InlineData("cdi", "2026-12-01", "2027-01-01", DateFault.EndGiven)]
    [InlineData("cdd", "2026-12-01", null, DateFault.EndMissing)]
    [InlineData("cdd", "2026-12-01", "2026-12-01", null)] // one day
    [InlineData("cdd", "2026-12-01", "2026-11-30", DateFault.EndBeforeStart)]
    [InlineData("apprenticeship", "2026-12-01", "2030-12-01", null)]
    [InlineData("cdd", "2026-12-01", "2030-12-02", DateFault.EndTooLate)]
    public void Dates_OfAHire_AgreeWithTheContractAndWithHistory(string contract, string start, string? end, string? fault) =>
        Assert.Equal(fault, PlacementRules.FaultInDates(
            contract, DateOnly.Parse(start, null), end is null ? null : DateOnly.Parse(end, null), Introduced, Today));
}
