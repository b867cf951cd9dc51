using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Data.Placements;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Companies;

public sealed class CompanyCandidatesTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private static PlacementParty Company(TestMatch match) => PlacementParty.Company(match.Opening.Company!.Id, match.Opening.Company.RecruiterId);

    [Fact]
    public async Task Candidates_BeforeTheYes_AreNobodyAndACountOnly()
    {
        var match = await town.Data.CreateMatchAsync("accepted");

        Assert.Empty(await town.AsAsync(match.Opening.Company!, c => c.CompanyCandidatesAsync()));
        Assert.Equal(1, Assert.Single(await town.AsAsync(match.Opening.Company!, c => c.CompanyOpeningsAsync())).OnTheWay);
    }

    [Fact]
    public async Task Candidates_Introduced_AreStrengthsThenWhoTheyAre_OfThisCompanyOnly()
    {
        var match = await town.Data.CreateMatchAsync(m => m.InState("introduced").WithReasons(
            """[{"kind":"fits","code":"x","text":"Souhaité en premier"},{"kind":"strength","code":"","text":"Deux ans d’expérience"},{"kind":"missing","code":"y","text":"Permis B demandé : non"}]"""));
        var other = await town.Data.CreateCompanyAsync();

        var candidate = Assert.Single(await town.AsAsync(match.Opening.Company!, c => c.CompanyCandidatesAsync()));

        Assert.Equal(["Deux ans d’expérience"], candidate.StrengthList);
        Assert.NotNull(candidate.FirstName);
        Assert.Empty(await town.AsAsync(other, c => c.CompanyCandidatesAsync()));
        Assert.Null(await town.AsAsync(other, c => c.CompanyCandidateAsync(match.Id)));
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2026-11-23")] // the day before the introduction
    [InlineData("2026-11-25")]
    public async Task Interview_OnADayThatCannotBe_IsRefused(string day)
    {
        var match = await town.Data.CreateMatchAsync("introduced");

        Assert.Equal(Outcome.Incomplete, await town.Web.RecordInterviewAsync(Company(match), match.Id, DateOnly.Parse(day, null), town.Now));
        Assert.Equal("introduced", await town.Data.StateOfAsync(match));
    }

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2099-01-01")]
    public async Task Hire_OnADayThatCannotBe_IsRefused(string day)
    {
        var match = await town.Data.CreateMatchAsync("introduced");

        Assert.Equal(Outcome.Incomplete, await town.Web.ReportHireAsync(
            Company(match), new Hire(match.Id, "cdi", DateOnly.Parse(day, null), null, 35), new MatchSettings(), town.Now));
        Assert.Equal("introduced", await town.Data.StateOfAsync(match));
    }

    [Fact]
    public async Task Interview_SaidTwice_CorrectsTheDay()
    {
        var match = await town.Data.CreateMatchAsync("introduced");

        Assert.Equal(Outcome.Done, await town.Web.RecordInterviewAsync(Company(match), match.Id, new DateOnly(2026, 11, 24), town.Now));
        Assert.Equal(Outcome.Done, await town.Web.RecordInterviewAsync(Company(match), match.Id, new DateOnly(2026, 11, 25), town.Now.AddDays(1)));

        var candidate = (await town.AsAsync(match.Opening.Company!, c => c.CompanyCandidateAsync(match.Id)))!;
        Assert.Equal(("interviewed", new DateOnly(2026, 11, 25)), (candidate.State, candidate.InterviewedOn));
    }

    [Fact]
    public async Task Decline_AlwaysAnswersTheCandidate()
    {
        var match = await town.Data.CreateMatchAsync("introduced");

        Assert.Equal(Outcome.Done, await town.Web.DeclineCandidateAsync(Company(match), match.Id, "experience", "Merci de votre venue.", town.Now));

        Assert.Equal("not_retained", await town.Data.StateOfAsync(match));
        Assert.Equal("Merci de votre venue.", await town.ScalarAsync<string>(
            "select text from match_remark where match_id = @Id and audience = 'candidate'", match));
        Assert.Equal(1, await town.ScalarAsync<long>("select count(*) from message where kind = 'closed_for_candidate' and match_id = @Id", match));
        Assert.Equal(Outcome.Stale, await town.Web.DeclineCandidateAsync(Company(match), match.Id, "experience", null, town.Now));
    }

    [Fact]
    public async Task Acts_OfAnotherCompany_FindNothing()
    {
        var match = await town.Data.CreateMatchAsync("introduced");
        var other = await town.Data.CreateCompanyAsync();
        var stranger = PlacementParty.Company(other.Id, other.RecruiterId);

        Assert.Equal(Outcome.NotFound, await town.Web.RecordInterviewAsync(stranger, match.Id, new DateOnly(2026, 11, 24), town.Now));
        Assert.Equal(Outcome.NotFound, await town.Web.DeclineCandidateAsync(stranger, match.Id, "other", null, town.Now));
        Assert.Equal("introduced", await town.Data.StateOfAsync(match));
    }

    [Fact]
    public async Task Tasks_OfARecruiter_CountWhatWaits()
    {
        var company = await town.Data.CreateCompanyAsync();
        var opening = await town.Data.CreateOpeningAsync(o => o.By(company).WithPositions(3));
        var introduced = await town.Data.CreateMatchAsync(m => m.For(opening).InState("introduced"));
        var interviewed = await town.Data.CreateMatchAsync(m => m.For(opening).InState("interviewed"));
        await town.Data.CreateOpeningAsync(o => o.By(company).InState("draft"));
        await town.Web.ReportHireAsync(
            PlacementParty.Counsellor(await town.ScalarAsync<Guid>("select structure_id from resident where id = @Id", interviewed.Resident), interviewed.Resident.Lead.Id),
            new Hire(interviewed.Id, "cdi", new DateOnly(2026, 12, 1), null, 35), new MatchSettings(), town.Now);

        var tasks = (await town.AsAsync(company, c => c.RecruiterTasksAsync())).ToDictionary(t => t.Kind, t => t.Count);

        Assert.Equal(new Dictionary<string, int> { ["to_contact"] = 1, ["to_confirm"] = 1, ["to_complete"] = 1 }, tasks);
        Assert.NotEqual(introduced.Id, interviewed.Id);
    }
}
