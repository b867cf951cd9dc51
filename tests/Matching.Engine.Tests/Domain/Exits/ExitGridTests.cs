using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public class ExitGridTests
{
    [Theory]
    [InlineData(ExitFact.Cdi, null, ExitClass.Durable)]
    [InlineData(ExitFact.Cdd, 7.0, ExitClass.Durable)]
    [InlineData(ExitFact.Cdd, 5.0, ExitClass.Transition)]
    [InlineData(ExitFact.Temp, 6.5, ExitClass.Durable)]
    [InlineData(ExitFact.SubsidisedContract, 24.0, ExitClass.Transition)]
    [InlineData(ExitFact.Training, null, ExitClass.Positive)]
    [InlineData(ExitFact.HiredBySiae, 3.0, ExitClass.Positive)]
    [InlineData(ExitFact.LostContact, null, ExitClass.Other)]
    public void Classify_Iae_FollowsTheGrid(string fact, double? months, string expected) =>
        Assert.Equal(expected, ExitGrid.Iae().Classify(fact, (decimal?)months));

    [Theory]
    [InlineData(ExitClass.Durable)]
    [InlineData(ExitClass.Transition)]
    public void Classify_ExactlySixMonths_IsWhatTheSettingSays(string setting) =>
        Assert.Equal(setting, ExitGrid.Iae(setting).Classify(ExitFact.Cdd, 6));

    [Fact]
    public void Classify_MonthsNotGivenOrFactUnknown_Throws()
    {
        Assert.Throws<ArgumentException>(() => ExitGrid.Iae().Classify(ExitFact.Cdd, null));
        Assert.Throws<ArgumentException>(() => ExitGrid.Iae().Classify("holiday", 3));
    }

    [Fact]
    public void IsDynamic_TheThreeClassesOfTheGrid() =>
        Assert.Equal([ExitClass.Durable, ExitClass.Transition, ExitClass.Positive], ExitClass.All.Where(ExitClass.IsDynamic));
}
