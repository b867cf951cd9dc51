using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain.Residents;

public sealed class ProfileRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly ResidentProfile Right = new()
    {
        Occupations = [new("N1103", 1, 24), new("G1603", 0, 6)],
        Languages = [new("fr", "B1"), new("en", null)],
        Licences = ["B"],
        Certificates = ["SST"],
        EducationLevel = 4,
        ContractsWanted = ["cdi"],
        HoursMin = 24,
        HoursMax = 35,
        SchedulesAccepted = ["day"],
        PayPerHourWanted = 12.5m,
        TravelModes = ["walk"],
        AvailableFrom = new(2027, 1, 1),
    };

    private static readonly ResidentFacts Facts = new(new(2026, 1, 15), new(1990, 5, 17), new(2026, 11, 1), "06 39 98 00 01", "78621", "78621");

    public static TheoryData<string, string, ResidentProfile> Wrong => new()
    {
        { nameof(Right.Licences), ProfileRules.Unknown, Right with { Licences = ["PERMIS B"] } },
        { nameof(Right.Licences), ProfileRules.Twice, Right with { Licences = ["B", "B"] } },
        { nameof(Right.ContractsWanted), ProfileRules.Unknown, Right with { ContractsWanted = ["freelance"] } },
        { nameof(Right.SchedulesAccepted), ProfileRules.Unknown, Right with { SchedulesAccepted = ["noon"] } },
        { nameof(Right.TravelModes), ProfileRules.Unknown, Right with { TravelModes = ["horse"] } },
        { nameof(Right.EducationLevel), ProfileRules.OutOfRange, Right with { EducationLevel = 9 } },
        { nameof(Right.HoursMin), ProfileRules.OutOfRange, Right with { HoursMin = 0 } },
        { nameof(Right.HoursMax), ProfileRules.OutOfRange, Right with { HoursMax = 61 } },
        { nameof(Right.HoursMax), ProfileRules.Reversed, Right with { HoursMax = 20 } },
        { nameof(Right.PayPerHourWanted), ProfileRules.OutOfRange, Right with { PayPerHourWanted = 1850 } },
        { nameof(Right.PayPerHourWanted), ProfileRules.OutOfRange, Right with { PayPerHourWanted = 5 } },
        { nameof(Right.PayPerHourWanted), ProfileRules.OutOfRange, Right with { PayPerHourWanted = 5.99m, ContractsWanted = [] } },
        { nameof(Right.PayPerHourWanted), ProfileRules.OutOfRange, Right with { PayPerHourWanted = 2, ContractsWanted = ["apprenticeship"] } },
        { nameof(Right.MaxTravelMinutes), ProfileRules.OutOfRange, Right with { MaxTravelMinutes = 4 } },
        { nameof(Right.AvailableFrom), ProfileRules.OutOfRange, Right with { AvailableFrom = new(2099, 1, 1) } },
        { nameof(Right.AvailableFrom), ProfileRules.OutOfRange, Right with { AvailableFrom = new(1026, 1, 1) } },
        { nameof(Right.Certificates), ProfileRules.TooLong, Right with { Certificates = [new string('a', 201)] } },
        { nameof(Right.Occupations), ProfileRules.OutOfRange, Right with { Occupations = [new("N1103", 1, 721)] } },
        { nameof(Right.Occupations), ProfileRules.OutOfRange, Right with { Occupations = [new("N1103", 1, -1)] } },
        { nameof(Right.Occupations), ProfileRules.Pointless, Right with { Occupations = [new("N1103", 0, 0)] } },
        { nameof(Right.Occupations), ProfileRules.Twice, Right with { Occupations = [new("N1103", 1, 0), new("N1103", 2, 0)] } },
        { nameof(Right.Languages), ProfileRules.Unknown, Right with { Languages = [new("Français", "B1")] } },
        { nameof(Right.Languages), ProfileRules.OutOfRange, Right with { Languages = [new("fr", "courant")] } },
        { nameof(Right.Languages), ProfileRules.Twice, Right with { Languages = [new("fr", "A1"), new("fr", "B1")] } },
    };

    [Fact]
    public void Check_AProfileAndFactsThatCanBe_FindsNothing()
    {
        Assert.Empty(ProfileRules.Check(Right, Today));
        Assert.Empty(ProfileRules.Check(new ResidentProfile(), Today));
        Assert.Empty(ResidentRules.Check(Facts, Today));
        Assert.Empty(ResidentRules.Check(new(Today, null, null, null, "78621", null), Today));
    }

    [Fact]
    public void Check_AWishThatAnOpeningMayPay_IsNotRefused()
    {
        Assert.Empty(ProfileRules.Check(Right with { PayPerHourWanted = 6 }, Today));
        Assert.Empty(ProfileRules.Check(Right with { PayPerHourWanted = 4, ContractsWanted = ["cdi", "apprenticeship"] }, Today));
        Assert.Empty(ProfileRules.Check(Right with { PayPerHourWanted = 3.5m, Occupations = [new("K1310", 1, 0)] }, Today)); // by the child
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_AProfileThatCannotBe_NamesFieldAndCode(string field, string code, ResidentProfile profile) =>
        Assert.Equal(new ProfileFinding(field, code), Assert.Single(ProfileRules.Check(profile, Today)));

    [Theory]
    [InlineData("2024-03-01", nameof(ResidentFacts.BirthDate), ResidentRules.Impossible)]
    [InlineData("1022-03-01", nameof(ResidentFacts.BirthDate), ResidentRules.Impossible)]
    [InlineData("2030-03-01", nameof(ResidentFacts.BirthDate), ResidentRules.Impossible)]
    [InlineData("1950-01-14", nameof(ResidentFacts.BirthDate), ResidentRules.Impossible)]
    [InlineData("2011-01-15", nameof(ResidentFacts.EnteredOn), ResidentRules.TooYoung)]
    [InlineData("2010-01-16", nameof(ResidentFacts.EnteredOn), ResidentRules.TooYoung)]
    [InlineData("2010-01-15", null, null)]
    [InlineData("1950-01-16", null, null)]
    public void Check_AgeAtEntry_IsSixteenToSeventyFive(string born, string? field, string? code)
    {
        var found = ResidentRules.Check(Facts with { BirthDate = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture) }, Today);

        Assert.Equal(field is null ? [] : [new ProfileFinding(field, code!)], found);
    }

    [Fact]
    public void Check_FactsAgainstTodayAndReference_NamesFieldAndCode()
    {
        Assert.Equal([new(nameof(Facts.EnteredOn), ResidentRules.Future)], ResidentRules.Check(Facts with { EnteredOn = Today.AddDays(1) }, Today));
        Assert.Equal([new(nameof(Facts.LastContactOn), ResidentRules.Future)], ResidentRules.Check(Facts with { LastContactOn = Today.AddDays(1) }, Today));
        Assert.Equal([new(nameof(Facts.Phone), "phone_impossible")], ResidentRules.Check(Facts with { Phone = "0000000000" }, Today));
        Assert.Equal([new(nameof(Facts.DistrictCommune), ResidentRules.OtherCommune)], ResidentRules.Check(Facts with { DistrictCommune = "78168" }, Today));
    }
}
