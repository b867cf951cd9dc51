using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class MeetingRulesTests
{
    private static readonly DateOnly Introduced = new(2026, 11, 20);
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2020-01-01", DateFinding.BeforeIntroduction)]
    [InlineData("2026-11-20", null)]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-25", DateFinding.InFuture)]
    public void Interview_BesideTheIntroductionAndToday(string day, string? finding) =>
        Assert.Equal(finding, MeetingRules.Interview(Introduced, DateOnly.Parse(day, null), Today));

    [Theory]
    [InlineData("2026-11-19", DateFinding.BeforeIntroduction)]
    [InlineData("2027-02-24", null)]
    [InlineData("2027-02-25", DateFinding.TooFarAhead)]
    public void Immersion_BesideTheIntroductionAndToday(string day, string? finding) =>
        Assert.Equal(finding, MeetingRules.ImmersionStart(Introduced, DateOnly.Parse(day, null), Today));

    [Theory]
    [InlineData(-1, DateFinding.EndBeforeStart)]
    [InlineData(31, null)]
    [InlineData(32, DateFinding.TooLong)]
    public void Immersion_LastsAMonthAtMost(int days, string? finding) =>
        Assert.Equal(finding, MeetingRules.ImmersionEnd(Today, Today.AddDays(days)));
}
