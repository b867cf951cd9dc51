using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class MeetingRulesTests
{
    private static readonly DateOnly Introduced = new(2026, 11, 3);
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2020-01-01", DateFault.BeforeIntroduction)]
    [InlineData("2026-11-02", DateFault.BeforeIntroduction)]
    [InlineData("2026-11-03", null)]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-25", DateFault.ToCome)]
    public void Interview_IsBetweenTheIntroductionAndToday(string heldOn, string? fault) =>
        Assert.Equal(fault, MeetingRules.FaultInInterview(DateOnly.Parse(heldOn, null), Introduced, Today));

    [Theory]
    [InlineData("2026-11-03", "2026-11-14", null)]
    [InlineData("2026-12-01", "2027-01-01", null)]
    [InlineData("2020-01-01", "2020-01-10", DateFault.BeforeIntroduction)]
    [InlineData("2027-02-25", "2027-03-01", DateFault.TooFar)]
    [InlineData("2026-12-01", "2026-11-30", DateFault.EndBeforeStart)]
    [InlineData("2026-12-01", "2027-01-02", DateFault.EndTooLate)]
    public void Immersion_StartsAfterTheIntroduction_AndLastsAMonthAtMost(string start, string end, string? fault) =>
        Assert.Equal(fault, MeetingRules.FaultInImmersion(DateOnly.Parse(start, null), DateOnly.Parse(end, null), Introduced, Today));
}
