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
    [InlineData("cdi", null, null)]
    [InlineData("cdi", "2027-01-01", DateFinding.EndGiven)]
    [InlineData("cdd", null, DateFinding.EndMissing)]
    [InlineData("cdd", "2026-12-01", null)]
    [InlineData("cdd", "2026-11-30", DateFinding.EndBeforeStart)]
    [InlineData("cdd", "2029-11-30", null)] // 36 months to the day
    [InlineData("cdd", "2029-12-01", DateFinding.TooLong)]
    [InlineData("seasonal", "2099-12-01", DateFinding.TooLong)]
    public void End_BesideTheContractAndItsStart(string contract, string? end, string? finding) =>
        Assert.Equal(finding, PlacementRules.End(contract, new DateOnly(2026, 12, 1), end is null ? null : DateOnly.Parse(end, null)));

    [Theory]
    [InlineData("2020-01-01", DateFinding.BeforeIntroduction)]
    [InlineData("2026-11-19", DateFinding.BeforeIntroduction)]
    [InlineData("2026-11-20", null)]
    [InlineData("2027-11-24", null)]
    [InlineData("2027-11-25", DateFinding.TooFarAhead)]
    [InlineData("2099-01-01", DateFinding.TooFarAhead)]
    public void Start_BesideTheIntroductionAndToday(string start, string? finding) =>
        Assert.Equal(finding, PlacementRules.Start(new DateOnly(2026, 11, 20), DateOnly.Parse(start, null), today: new DateOnly(2026, 11, 24)));

    [Theory]
    [InlineData("confirmed", "broken_in_trial", "2026-11-30", null, DateFinding.BeforeStart)]
    [InlineData("confirmed", "broken_in_trial", "2026-12-01", null, null)]
    [InlineData("confirmed", "not_started", "2026-11-30", null, null)]
    [InlineData("confirmed", "broken_in_trial", "2027-08-01", null, null)] // eight months to the day
    [InlineData("confirmed", "broken_in_trial", "2027-08-02", null, DateFinding.TrialOver)]
    [InlineData("confirmed", "not_started", "2027-08-02", null, DateFinding.TrialOver)]
    [InlineData("confirmed", "broken_in_trial", "2027-02-14", "2026-12-31", null)] // 45 days to say it
    [InlineData("confirmed", "broken_in_trial", "2027-02-15", "2026-12-31", DateFinding.TrialOver)]
    [InlineData("reported", "not_started", "2028-01-01", "2026-12-31", null)]
    public void Reversal_BesideTheStartAndTheEnd(string from, string to, string today, string? end, string? finding) =>
        Assert.Equal(finding, PlacementRules.Reversal(
            from, to, new DateOnly(2026, 12, 1), end is null ? null : DateOnly.Parse(end, null), DateOnly.Parse(today, null)));
}
