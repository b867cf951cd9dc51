using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Data.Tests.Companies;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Openings;

public sealed class ClaimOpeningTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private async Task<(TestOpening Opening, TestCompany Company, TestAccount Coordinator)> SceneAsync(string employer = "Logistique Éveillée SARL") =>
        (await town.Data.CreateOpeningAsync(o => o.Spotted(employer)), await town.Data.CreateCompanyAsync(), await town.Data.CreateCoordinatorAsync());

    private async Task<Guid> ClaimAsync(TestOpening opening, TestCompany company)
    {
        Assert.Equal(Outcome.Done, await town.Web.ClaimOpeningAsync(company.Id, company.RecruiterId, opening.Id, town.Now));
        return await town.ScalarAsync<Guid>(
            "select id from opening_claim where opening_id = @opening and company_id = @company", new { opening = opening.Id, company = company.Id });
    }

    private Task<string?> StateAsync(TestOpening opening) => town.ScalarAsync<string>("select state from opening where id = @Id", opening);

    [Fact]
    public async Task Claim_Twice_IsOneTaskAndChangesNothing()
    {
        var (opening, company, _) = await SceneAsync();

        var claim = await ClaimAsync(opening, company);
        Assert.Equal(claim, await ClaimAsync(opening, company));

        Assert.Single(await town.Web.CoordinationTasksAsync(), t => t.Kind == CoordinationTasks.Claimed && t.Id == claim);
        Assert.Equal("spotted", await StateAsync(opening));
        Assert.Empty(await town.AsAsync(company, c => c.CompanyOpeningsAsync()));
    }

    [Fact]
    public async Task Claim_AnOpeningThatHasACompany_DoesNotExist()
    {
        var theirs = await town.Data.CreateOpeningAsync();
        var company = await town.Data.CreateCompanyAsync();

        Assert.Equal(Outcome.NotFound, await town.Web.ClaimOpeningAsync(company.Id, company.RecruiterId, theirs.Id, town.Now));
    }

    [Fact]
    public async Task Confirm_MakesItAnOrdinaryOpeningOfThatCompany_AndAnswersTheOthers()
    {
        var (opening, company, coordinator) = await SceneAsync();
        var rival = await town.Data.CreateCompanyAsync();
        var claim = await ClaimAsync(opening, company);
        var rivals = await ClaimAsync(opening, rival);

        Assert.Equal(Outcome.Done, await town.Web.ConfirmClaimAsync(coordinator.Id, claim, town.Now));

        Assert.Equal("published coordinator", await town.ScalarAsync<string>(
            "select o.state || ' ' || e.actor from opening o join opening_event e on e.opening_id = o.id and e.to_state = 'published' where o.id = @Id", opening));
        Assert.Equal(opening.Id, Assert.Single(await town.AsAsync(company, c => c.CompanyOpeningsAsync())).Id);
        Assert.Empty(await town.AsAsync(rival, c => c.CompanyOpeningsAsync()));
        Assert.Equal(1, await town.ScalarAsync<long>("select count(*) from outbox where subject_id = @Id", opening));
        Assert.Equal(Outcome.Stale, await town.Web.ConfirmClaimAsync(coordinator.Id, rivals, town.Now));
        Assert.False(await town.ScalarAsync<bool>("select confirmed from opening_claim where id = @rivals", new { rivals }));
    }

    [Fact]
    public async Task Refuse_LeavesItSpotted_ForGood()
    {
        var (opening, company, coordinator) = await SceneAsync("Boulangerie Du Parc");
        var claim = await ClaimAsync(opening, company);

        Assert.Equal(Outcome.Done, await town.Web.RefuseClaimAsync(coordinator.Id, claim, town.Now));
        Assert.Equal(Outcome.Stale, await town.Web.ConfirmClaimAsync(coordinator.Id, claim, town.Now));

        Assert.Equal("spotted", await StateAsync(opening));
        Assert.False(Assert.Single(await town.Web.SpottedForCompanyAsync(company.Id, "rien de tel")).Confirmed);
        Assert.DoesNotContain(await town.Web.CoordinationTasksAsync(), t => t.Id == claim);
    }

    [Fact]
    public async Task Spotted_ByName_NeedsEachWordWithoutAccents()
    {
        var (opening, company, _) = await SceneAsync("Hôtel de la Fauvette Bleue");

        Assert.Equal(opening.Id, Assert.Single(await town.Web.SpottedForCompanyAsync(company.Id, "HOTEL fauvette")).Id);
        Assert.Empty(await town.Web.SpottedForCompanyAsync(company.Id, "hotel mésange"));
        var reference = await town.ScalarAsync<long>("select reference from opening where id = @Id", opening);
        Assert.Equal(opening.Id, Assert.Single(await town.Web.SpottedForCompanyAsync(company.Id, $"{reference}")).Id);
    }

    [Fact]
    public async Task Confirm_IntroducesNobodyWhoWentToTheSourceBefore()
    {
        var (opening, company, coordinator) = await SceneAsync();
        var match = await town.Data.CreateMatchAsync(m => m.For(opening).InState(MatchState.Introduced));

        await town.Web.ConfirmClaimAsync(coordinator.Id, await ClaimAsync(opening, company), town.Now);

        Assert.Empty(await town.AsAsync(company, c => c.CompanyCandidatesAsync(opening.Id)));
        Assert.True(await town.ScalarAsync<bool>(
            "select applies_at_source(m.id, m.state, o.company_id) from match m join opening o on o.id = m.opening_id where m.id = @Id", match));
    }
}
