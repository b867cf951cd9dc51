using Matching.Engine.Domain;

namespace Matching.Engine.Tests.Domain;

public sealed class CommitmentRulesTests
{
    private static readonly PlacementToCount Placement = new("cdi", "N1103", "78621", new DateOnly(2026, 12, 1), FromPriorityDistrict: true);

    private static CommitmentToKeep Commitment(int number = 1) => new(
        new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), "signed", "hire", "accompanied", [], [], [],
        new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Promised: 5, Kept: 0);

    private static bool Keeps(PlacementToCount placement, CommitmentToKeep commitment) => placement.KeptBy([commitment]) is not null;

    [Theory]
    [InlineData("cdi", "hire")]
    [InlineData("cdd", "hire")]
    [InlineData("temp", "hire")]
    [InlineData("seasonal", "hire")]
    [InlineData("insertion", "hire")]
    [InlineData("apprenticeship", "work_study")]
    [InlineData("professionalisation", "work_study")]
    [InlineData("internship", "internship")]
    public void Unit_OfEveryContract_IsCountedByItself(string contract, string unit)
    {
        var placement = Placement with { Contract = contract };

        foreach (var other in CommitmentUnit.All)
            Assert.Equal(other == unit, Keeps(placement, Commitment() with { Unit = other }));
    }

    [Theory]
    [InlineData("signed", true)]
    [InlineData("kept", true)]
    [InlineData("proposed", false)]
    [InlineData("missed", false)]
    [InlineData("cancelled", false)]
    public void State_OnlySignedOrKept_Counts(string state, bool counts) =>
        Assert.Equal(counts, Keeps(Placement, Commitment() with { State = state }));

    [Fact]
    public void Audience_PriorityDistrict_NeedsTheDistrictAtEntry()
    {
        var forDistricts = Commitment() with { Audience = "priority_district" };

        Assert.True(Keeps(Placement, forDistricts));
        Assert.False(Keeps(Placement with { FromPriorityDistrict = false }, forDistricts));
        Assert.True(Keeps(Placement with { FromPriorityDistrict = false }, Commitment()));
    }

    [Fact]
    public void Terms_ContractOccupationCommune_EachCanRefuse()
    {
        Assert.True(Keeps(Placement, Commitment() with { Contracts = ["cdd", "cdi"], OccupationCodes = ["N1103"], CommuneCodes = ["78621"] }));
        Assert.False(Keeps(Placement, Commitment() with { Contracts = ["cdd"] }));
        Assert.False(Keeps(Placement, Commitment() with { OccupationCodes = ["N1101"] }));
        Assert.False(Keeps(Placement, Commitment() with { CommuneCodes = ["78490"] }));
        Assert.False(Keeps(Placement with { CommuneCode = null }, Commitment() with { CommuneCodes = ["78621"] }));
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void Dates_StartOfTheJob_LiesWithinBothEnds(string start, bool counts) =>
        Assert.Equal(counts, Keeps(Placement with { StartsOn = DateOnly.Parse(start, null) }, Commitment()));

    [Fact]
    public void Choice_AmongSeveral_TakesTheOneThatEndsFirst()
    {
        var later = Commitment(1) with { EndsOn = new DateOnly(2027, 6, 30) };
        var sooner = Commitment(2);

        Assert.Equal(sooner, Placement.KeptBy([later, sooner]));
    }

    [Fact]
    public void Choice_OneAlreadyKept_ComesAfterOneWithSomethingLeft()
    {
        var full = Commitment(1) with { State = "kept", Promised = 2, Kept = 2 };
        var open = Commitment(2) with { EndsOn = new DateOnly(2027, 6, 30) };

        Assert.Equal(open, Placement.KeptBy([full, open]));
        Assert.Equal(full, Placement.KeptBy([full]));
    }

    [Fact]
    public void Choice_NothingElseDiffers_TakesTheOlder() =>
        Assert.Equal(Commitment(1), Placement.KeptBy([Commitment(2), Commitment(1)]));

    [Fact]
    public void Choice_NoCommitmentOfTheKind_IsNone() => Assert.Null(Placement.KeptBy([]));

    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly CommitmentTerms Terms = new()
    {
        Quantity = 6, Unit = "hire", Audience = "accompanied", StartsOn = Today, EndsOn = Today.AddYears(1),
    };

    private static string Codes(CommitmentTerms terms) => string.Join(' ', terms.Findings(Today).Select(f => $"{f.Field}:{f.Code}"));

    [Fact]
    public void Findings_OfOrdinaryTerms_AreNone() => Assert.Equal("", Codes(Terms));

    [Theory]
    [InlineData(0, "Quantity:quantity_out_of_bounds")]
    [InlineData(1, "")]
    [InlineData(1000, "")]
    [InlineData(1001, "Quantity:quantity_out_of_bounds")]
    public void Findings_Quantity_HasBounds(int quantity, string found) => Assert.Equal(found, Codes(Terms with { Quantity = quantity }));

    [Theory]
    [InlineData("2000-01-01", "2001-01-01", "StartsOn:starts_long_ago EndsOn:ends_in_the_past")]
    [InlineData("2026-05-23", "2027-05-23", "StartsOn:starts_long_ago")]
    [InlineData("2026-05-24", "2027-05-24", "")]
    [InlineData("2026-06-01", "2026-11-24", "EndsOn:ends_in_the_past")]
    [InlineData("2026-06-01", "2026-11-25", "")]
    [InlineData("2027-01-01", "2027-01-01", "EndsOn:ends_before_start")]
    [InlineData("2028-11-25", "2029-01-01", "StartsOn:starts_far_ahead")]
    [InlineData("2027-01-01", "2032-01-01", "")]
    [InlineData("2027-01-01", "2032-01-02", "EndsOn:lasts_too_long")]
    public void Findings_Dates_AreHeldAgainstToday(string start, string end, string found) =>
        Assert.Equal(found, Codes(Terms with { StartsOn = DateOnly.Parse(start, null), EndsOn = DateOnly.Parse(end, null) }));

    [Fact]
    public void Findings_UnknownWords_AreTold() =>
        Assert.Equal(
            "Unit:unknown_unit Audience:unknown_audience Contracts:unknown_contract",
            Codes(Terms with { Unit = "promise", Audience = "women", Contracts = ["cdi", "slavery"] }));
}
