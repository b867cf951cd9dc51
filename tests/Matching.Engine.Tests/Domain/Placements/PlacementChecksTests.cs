using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class PlacementChecksTests
{
    private static readonly DateOnly Start = new(2026, 3, 2);

    [Fact]
    public void For_OpenEnded_HasTheFourFollowUps() => Assert.Equal(
        [
            new(CheckStep.Day7, new DateOnly(2026, 3, 8)), new(CheckStep.TrialEnd, new DateOnly(2026, 4, 29)),
            new(CheckStep.Month3, new DateOnly(2026, 6, 2)), new PlacementCheck(CheckStep.Month6, new DateOnly(2026, 9, 2)),
        ],
        PlacementChecks.For(Contract.Cdi, Start, null));

    [Fact]
    public void For_TwoMonthsFixedTerm_StopsWithTheContractAndNeedsNoTrialFollowUp() => Assert.Equal(
        [CheckStep.Day7], PlacementChecks.For(Contract.Cdd, Start, Start.AddMonths(2)).Select(c => c.Step));

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, CheckStep.Day7)]
    [InlineData(100, CheckStep.Month3)]
    [InlineData(300, null)]
    public void Due_SoManyDaysAfterTheStart_IsTheLatestStep(int days, string? step) =>
        Assert.Equal(step, PlacementChecks.Due(Contract.Cdi, Start, null, Start.AddDays(days), [])?.Step);

    [Fact]
    public void Due_StepAlreadyDone_AsksNothingOlder() =>
        Assert.Null(PlacementChecks.Due(Contract.Cdi, Start, null, Start.AddDays(100), [CheckStep.Month3]));

    [Theory]
    [InlineData(Contract.Cdd, 70, 10)]
    [InlineData(Contract.Cdd, 150, 14)]
    [InlineData(Contract.Temp, 90, 5)]
    public void TrialEnd_FixedTerm_IsADayAWeekUpToTwoWeeks(string contract, int lasts, int days) =>
        Assert.Equal(Start.AddDays(days), PlacementChecks.TrialEnd(contract, Start, Start.AddDays(lasts)));

    [Theory]
    [InlineData(Contract.Temp, 2)]
    [InlineData(Contract.Apprenticeship, 20)]
    [InlineData(Contract.Cdd, 0)]
    public void TrialEnd_OfAShortContract_IsItsEndAtTheLatest(string contract, int lasts) =>
        Assert.Equal(Start.AddDays(lasts), PlacementChecks.TrialEnd(contract, Start, Start.AddDays(lasts)));
}
