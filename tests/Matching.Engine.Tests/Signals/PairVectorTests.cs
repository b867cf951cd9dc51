using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Signals;

public class PairVectorTests
{
    [Fact]
    public void Of_PairThatFits_SaysSo()
    {
        var signals = Read(Some.Opening, Some.Resident);
        Assert.Equal(1, signals("wanted_closeness"));
        Assert.Equal(1, signals("wish_rank"));
        Assert.Equal(24, signals("exact_months"));
        Assert.Equal(12, signals("experience_margin"));
        Assert.Equal(1, signals("schedules_covered"));
        Assert.Equal(1, signals("contract_wanted"));
        Assert.Equal(0.5f, signals("pay_margin"));
        Assert.Equal(0, signals("days_late"));
        Assert.InRange(signals("travel_minutes"), 15, 40);
    }

    [Fact]
    public void Of_LicenceC_AlsoAllowsB()
    {
        var asked = Some.Opening with { Requirements = [new(RequirementKind.Licence, "B", "Permis B", true)] };
        Assert.Equal(1, Read(asked, Some.Resident)("licences_missing"));
        Assert.Equal(0, Read(asked, Some.Resident with { Licences = ["C"] })("licences_missing"));
        Assert.Equal(1, Read(asked with { Requirements = [new(RequirementKind.Licence, "C", "Permis C", true)] }, Some.Resident with { Licences = ["B"] })("licences_missing"));
    }

    [Fact]
    public void Of_LanguageTwoLevelsShort_CountsTwo()
    {
        var asked = Some.Opening with { Requirements = [new(RequirementKind.Language, "fr", "Français", true, "B2")] };
        Assert.Equal(2, Read(asked, Some.Resident with { Languages = [new("fr", "A2")] })("language_gap"));
        Assert.Equal(4, Read(asked, Some.Resident with { Languages = [new("en", "C1")] })("language_gap"));
        Assert.Equal(0, Read(asked, Some.Resident with { Languages = [] })("language_gap"));
        Assert.Equal(0, Read(asked, Some.Resident with { Languages = [new("fr", null)] })("language_gap")); // to be checked, not missing
    }

    [Fact]
    public void Of_EarlyShiftWithoutCar_TravelsLongerThanWithOne()
    {
        var early = Some.Opening with { Schedules = [Schedule.Early], Place = new(48.82, 1.95) };
        var without = Read(early, Some.Resident)("travel_minutes");
        var with = Read(early, Some.Resident with { TravelModes = [TravelMode.Transit, TravelMode.Car] })("travel_minutes");
        Assert.True(without > 2 * with, $"{without} against {with}");
    }

    private static Func<string, float> Read(OpeningToRank opening, ResidentToRank resident)
    {
        var vector = PairVector.Of(opening, resident, OccupationCloseness.OfTree, Some.Today);
        return name => vector[SignalSet.Current.IndexOf(name)];
    }
}
