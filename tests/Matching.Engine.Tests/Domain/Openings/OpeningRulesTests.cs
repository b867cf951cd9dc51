using Matching.Engine.Domain;
using Matching.Engine.Words;

namespace Matching.Engine.Tests.Domain.Openings;

public sealed class OpeningRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static readonly OpeningTerms Whole = new()
    {
        Title = "Agent de quai",
        Description = "Charger et décharger les camions, en équipe de quatre personnes.",
        OccupationCode = "N1103",
        Contract = Contract.Cdd,
        ContractMonths = 6,
        HoursPerWeek = 35,
        Schedules = [Schedule.Day],
        PayPeriod = PayPeriod.Hour,
        PayMin = 12.5m,
        StartsOn = new(2027, 1, 4),
        Requirements = [new(RequirementKind.Licence, "CE", "Permis CE", true), new(RequirementKind.Language, "fr", "Français", true, "B1")],
    };

    private static OpeningTerms Asking(string kind, string code, string? level = null) =>
        Whole with { Requirements = [new(kind, code, "Ce qui est demandé", true, level)] };

    public static TheoryData<OpeningTerms, string, string> Wrong() => new()
    {
        { Whole with { Title = " " }, nameof(OpeningTerms.Title), "missing" },
        { Whole with { Title = new('a', 201) }, nameof(OpeningTerms.Title), "too_long" },
        { Whole with { Description = "" }, nameof(OpeningTerms.Description), "missing" },
        { Whole with { Description = "Charger des camions, bien.." }, nameof(OpeningTerms.Description), "too_short" },
        { Whole with { Description = new('a', 10_001) }, nameof(OpeningTerms.Description), "too_long" },
        { Whole with { OccupationCode = "" }, nameof(OpeningTerms.OccupationCode), "missing" },
        { Whole with { Positions = 0 }, nameof(OpeningTerms.Positions), "out_of_range" },
        { Whole with { Positions = int.MaxValue }, nameof(OpeningTerms.Positions), "out_of_range" },
        { Whole with { Contract = "", ContractMonths = null }, nameof(OpeningTerms.Contract), "missing" },
        { Whole with { Contract = "permanent" }, nameof(OpeningTerms.Contract), "not_known" },
        { Whole with { ContractMonths = null }, nameof(OpeningTerms.ContractMonths), "missing" },
        { Whole with { Contract = Contract.Temp, ContractMonths = null }, nameof(OpeningTerms.ContractMonths), "missing" },
        { Whole with { Contract = Contract.Cdi }, nameof(OpeningTerms.ContractMonths), "not_with_contract" },
        { Whole with { ContractMonths = 121 }, nameof(OpeningTerms.ContractMonths), "out_of_range" },
        { Whole with { Contract = Contract.Internship, ContractMonths = 24 }, nameof(OpeningTerms.ContractMonths), "implausible" },
        { Whole with { HoursPerWeek = null }, nameof(OpeningTerms.HoursPerWeek), "missing" },
        { Whole with { HoursPerWeek = 80 }, nameof(OpeningTerms.HoursPerWeek), "out_of_range" },
        { Whole with { Contract = Contract.Apprenticeship, HoursPerWeek = 5 }, nameof(OpeningTerms.HoursPerWeek), "implausible" },
        { Whole with { Schedules = [] }, nameof(OpeningTerms.Schedules), "missing" },
        { Whole with { Schedules = ["noon"] }, nameof(OpeningTerms.Schedules), "not_known" },
        { Whole with { Schedules = [Schedule.Early], StartsAt = new(9, 0) }, nameof(OpeningTerms.Schedules), "denied_by_hours" },
        { Whole with { StartsAt = new(9, 0), EndsAt = new(9, 0) }, nameof(OpeningTerms.EndsAt), "one_moment" },
        { Whole with { StartsAt = new(13, 0), EndsAt = new(12, 0) }, nameof(OpeningTerms.EndsAt), "ends_before_start" },
        { Whole with { PayMin = null, PayPeriod = null }, nameof(OpeningTerms.PayMin), "missing" },
        { Whole with { PayPeriod = null }, nameof(OpeningTerms.PayPeriod), "missing" },
        { Whole with { PayMax = 12 }, nameof(OpeningTerms.PayMax), "below_lower" },
        { Whole with { PayMin = 5 }, nameof(OpeningTerms.PayMin), "implausible" },
        { Whole with { PayMin = 1867.02m }, nameof(OpeningTerms.PayMin), "implausible" },
        { Whole with { PayPeriod = PayPeriod.Month, PayMin = 12.31m }, nameof(OpeningTerms.PayMin), "implausible" },
        { Whole with { PayPeriod = PayPeriod.Month, PayMin = 9_999_999 }, nameof(OpeningTerms.PayMin), "out_of_range" },
        { Whole with { PayPeriod = PayPeriod.Year, PayMin = 1823.03m }, nameof(OpeningTerms.PayMin), "implausible" },
        { Whole with { PayPeriod = PayPeriod.Month, PayMin = 1900, PayMax = 190_000 }, nameof(OpeningTerms.PayMax), "implausible" },
        { Whole with { PayMin = decimal.MaxValue }, nameof(OpeningTerms.PayMin), "out_of_range" },
        { Whole with { ExperienceMonths = -1 }, nameof(OpeningTerms.ExperienceMonths), "out_of_range" },
        { Whole with { EducationLevel = 9 }, nameof(OpeningTerms.EducationLevel), "out_of_range" },
        { Whole with { StartsOn = new(1999, 1, 1) }, nameof(OpeningTerms.StartsOn), "past" },
        { Whole with { StartsOn = Today.AddDays(-1) }, nameof(OpeningTerms.StartsOn), "past" },
        { Whole with { StartsOn = new(2099, 1, 1) }, nameof(OpeningTerms.StartsOn), "too_far" },
        { Asking(RequirementKind.Licence, "EC"), nameof(OpeningTerms.Requirements), "not_known" },
        { Asking(RequirementKind.Licence, "Permis B"), nameof(OpeningTerms.Requirements), "not_known" },
        { Asking("diploma", "X"), nameof(OpeningTerms.Requirements), "not_known" },
        { Asking(RequirementKind.Language, "français"), nameof(OpeningTerms.Requirements), "not_known" },
        { Asking(RequirementKind.Language, "fr", "D4"), nameof(OpeningTerms.Requirements), "not_known" },
        { Asking(RequirementKind.Licence, "B", "B1"), nameof(OpeningTerms.Requirements), "not_known" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Findings_OneThingWrong_AreThatOneThing(OpeningTerms terms, string field, string code)
    {
        var finding = Assert.Single(OpeningRules.Findings(terms, Today));

        Assert.Equal((field, code), (finding.Field, finding.Code));
        Assert.DoesNotContain("Corrigez ce champ", OpeningFindingWords.Sentence(finding, terms), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PayPeriod.Hour, 5, "5 € brut par heure n’est pas vraisemblable pour 35 h par semaine ; on attend entre 6 € et 300 €.")]
    [InlineData(PayPeriod.Month, 60_000, "60 000 € brut par mois n’est pas vraisemblable pour 35 h par semaine ; on attend entre 910 € et 45 500 €.")]
    public void Sentence_OfPayThatCannotBeBelieved_SaysBetweenWhat(string period, double pay, string said)
    {
        var terms = Whole with { PayPeriod = period, PayMin = (decimal)pay };

        var sentence = OpeningFindingWords.Sentence(Assert.Single(OpeningRules.Findings(terms, Today)), terms);

        Assert.StartsWith(said, sentence.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    public static TheoryData<OpeningTerms> Right() => new()
    {
        Whole,
        Whole with { Contract = Contract.Cdi, ContractMonths = null },
        Whole with { StartsOn = null },
        Whole with { StartsOn = Today },
        // Below the minimum wage: not for these rules to say.
        Whole with { PayMin = 8 },
        Whole with { Contract = Contract.Apprenticeship, PayMin = 3.25m },
        Whole with { OccupationCode = "K1310", PayMin = 3.38m },
        Whole with { PayPeriod = PayPeriod.Month, PayMin = 210, HoursPerWeek = 4 },
        Whole with { PayPeriod = PayPeriod.Year, PayMin = 24_000, PayMax = 30_000 },
        Whole with { Schedules = [], StartsAt = new(5, 0), EndsAt = new(13, 0) },
        // Words that a source wrote without a code.
        Asking(RequirementKind.Licence, ""),
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void Findings_NothingWrong_AreNone(OpeningTerms terms) => Assert.Empty(OpeningRules.Findings(terms, Today));

    [Fact]
    public void Asked_Draft_MayLackWhatPublicationNeeds()
    {
        var draft = Whole with { Description = "", PayMin = null, PayPeriod = null, HoursPerWeek = null, Schedules = [], StartsOn = new(1999, 1, 1) };

        Assert.Empty(OpeningRules.Asked(draft, OpeningState.Draft, Today));
        Assert.Equal(5, OpeningRules.Asked(draft, OpeningState.Submitted, Today).Count);
    }

    [Theory]
    [InlineData(null, true, "submitted")]
    [InlineData("draft", true, "submitted")]
    [InlineData("draft", false, "draft")]
    [InlineData(null, false, "draft")]
    [InlineData("published", true, "published")]
    [InlineData("paused", true, "paused")]
    public void StandsAfter_OnlyADraftIsHandedIn(string? state, bool handIn, string expected) =>
        Assert.Equal(expected, OpeningRules.StandsAfter(state, handIn));
}
