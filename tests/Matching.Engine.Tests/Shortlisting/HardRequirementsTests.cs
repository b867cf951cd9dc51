using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Shortlisting;

public class HardRequirementsTests
{
    [Fact]
    public void Check_PairThatFits_FailsNothing() => Assert.Equal(HardFailures.None, Check(Some.Opening, Some.Resident));

    [Fact]
    public void Check_EachRequirement_HasACaseThatFailsItAlone()
    {
        Assert.Equal(HardFailures.Licence, Check(Asking(RequirementKind.Licence, "B"), Some.Resident));
        Assert.Equal(HardFailures.Certificate, Check(Asking(RequirementKind.Certificate, "R489-3"), Some.Resident));
        Assert.Equal(HardFailures.Language, Check(Asking(RequirementKind.Language, "en"), Some.Resident));
        Assert.Equal(HardFailures.Hours, Check(Some.Opening with { Schedules = [Schedule.Weekend] }, Some.Resident));
        Assert.Equal(HardFailures.Hours, Check(Some.Opening with { HoursPerWeek = 20 }, Some.Resident));
        Assert.Equal(HardFailures.Travel, Check(Some.Opening with { Place = new(48.9, 2.3) }, Some.Resident));
        Assert.Equal(HardFailures.Contract, Check(Some.Opening with { Contract = Contract.Temp }, Some.Resident));
        Assert.Equal(HardFailures.Occupation, Check(Some.Opening with { OccupationCode = "K2204" }, Some.Resident));
        Assert.Equal(HardFailures.Authorisation, Check(Guard, Some.Resident with { Occupations = [new("K2503", 1, 24)] }));
        Assert.Equal(HardFailures.Availability, Check(
            Some.Opening with { ContractMonths = 1, StartsOn = null }, Some.Resident with { AvailableFrom = Some.Today.AddMonths(1) }) & HardFailures.Availability);
        Assert.Equal(HardFailures.None, Check(
            Some.Opening with { ContractMonths = 1, StartsOn = null }, Some.Resident with { AvailableFrom = Some.Today.AddMonths(1).AddDays(-1) }) & HardFailures.Availability);
    }

    [Fact]
    public void Check_WhatNobodyNoted_FailsNothing()
    {
        var unknown = Some.Resident with { SchedulesAccepted = [], ContractsWanted = [], HoursMin = null, HoursMax = null, Languages = [] };
        Assert.Equal(HardFailures.None, Check(Asking(RequirementKind.Language, "en") with { Schedules = [Schedule.Early] }, unknown with { MaxTravelMinutes = 90 }));
        Assert.Equal(HardFailures.None, Check(Some.Opening with { Requirements = [new(RequirementKind.Certificate, "", "Un certificat", true)] }, Some.Resident));
    }

    [Fact]
    public void Check_WishedFor_FailsNothing() =>
        Assert.Equal(HardFailures.None, Check(Some.Opening with { Requirements = [new(RequirementKind.Licence, "B", "Permis B", false)] }, Some.Resident));

    [Fact]
    public void Check_OccupationThatTheLawReserves_AsksForItUnasked()
    {
        var guard = Some.Resident with { Occupations = [new("K2503", 1, 24)] };
        Assert.Equal(HardFailures.None, Check(Guard, guard with { Certificates = ["cqp-aps"] }));
        Assert.Equal(HardFailures.Authorisation, Check(Guard, guard with { Certificates = ["SST"] }));

        // A company's wish does not soften the law, and naming it does not count it twice.
        Assert.Equal(HardFailures.Authorisation, Check(Guard with { Requirements = [new(RequirementKind.Certificate, "CQP-APS", "Carte", false)] }, guard));
        Assert.Equal(HardFailures.Authorisation, Check(Guard with { Requirements = [new(RequirementKind.Certificate, "CQP-APS", "Carte", true)] }, guard));
    }

    [Fact]
    public void Check_AuthorisationNamedElsewhere_IsStrictOnlyWhenRequired()
    {
        Assert.Equal(HardFailures.Authorisation, Check(Asking(RequirementKind.Certificate, "SSIAP1"), Some.Resident));
        Assert.Equal(HardFailures.None, Check(Asking(RequirementKind.Certificate, "SSIAP1"), Some.Resident with { Certificates = ["SSIAP1"] }));
        Assert.Equal(HardFailures.None, Check(Some.Opening with { Requirements = [new(RequirementKind.Certificate, "SSIAP1", "SSIAP 1", false)] }, Some.Resident));
    }

    [Fact]
    public void All_BitsFollowTheirOrder()
    {
        for (var i = 0; i < HardRequirements.All.Count; i++) Assert.Equal(1 << i, (int)HardRequirements.All[i].Failure);
    }

    private static OpeningToRank Guard => Some.Opening with { OccupationCode = "K2503" };

    private static OpeningToRank Asking(string kind, string code) => Some.Opening with { Requirements = [new(kind, code, code, true)] };

    private static HardFailures Check(OpeningToRank opening, ResidentToRank resident)
    {
        var table = new ResidentTable([resident]);
        var card = new OpeningCard(opening, table, OccupationCloseness.OfTree, Some.Today);
        return HardRequirements.Check(PairComparison.Block(card, table, 0), 0);
    }
}
