using Matching.Data.Commitments;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Data.Placements;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Companies;

public sealed class RefuseCompanyTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private Task<string?> StateAsync(TestOpening opening) => town.ScalarAsync<string>("select state from opening where id = @Id", opening);

    private async Task<Outcome> RefuseAsync(TestCompany company, string reason = "not_verified", string? note = "Appelez-nous.") =>
        await town.Web.RefuseCompanyAsync((await town.Data.CreateCoordinatorAsync()).Id, company.Id, reason, note, town.Now);

    [Fact]
    public async Task Refuse_EndsWhatItShowsToOthers_KeepsWhatIsItsOwn_AndTellsEachRecruiter()
    {
        var company = await town.Data.CreateCompanyAsync();
        await town.Data.CreateRecruiterAsync(company);
        var draft = await town.Data.CreateOpeningAsync(o => o.By(company).InState("draft"));
        var submitted = await town.Data.CreateOpeningAsync(o => o.By(company).InState("submitted"));
        var published = await town.Data.CreateOpeningAsync(o => o.By(company));
        var proposed = await town.Data.CreateMatchAsync(m => m.For(published));
        var commitment = await town.Data.CreateCommitmentAsync(c => c.By(company).NotSigned());
        var signed = await town.Data.CreateCommitmentAsync(c => c.By(company));
        var spotted = await town.Data.CreateOpeningAsync(o => o.Spotted());
        await town.Web.ClaimOpeningAsync(company.Id, company.RecruiterId, spotted.Id, town.Now);

        Assert.Equal(Outcome.Done, await RefuseAsync(company));

        Assert.Equal(("draft", "draft", "withdrawn"), (await StateAsync(draft), await StateAsync(submitted), await StateAsync(published)));
        Assert.Equal("lapsed", await town.Data.StateOfAsync(proposed));
        Assert.Equal("cancelled signed", await town.ScalarAsync<string>(
            "select string_agg(state, ' ' order by state) from hiring_commitment where id in (@one, @two)", new { one = commitment.Id, two = signed.Id }));
        Assert.Equal(false, await town.ScalarAsync<bool?>("select confirmed from opening_claim where opening_id = @Id", spotted));
        Assert.Equal(2, await town.ScalarAsync<long>(
            "select count(*) from message g join account a on a.id = g.account_id where a.company_id = @Id and g.kind = 'company_refused_for_company'", company));
        Assert.DoesNotContain(await town.Web.CoordinationTasksAsync(), t => t.Id == company.Id || t.Id == submitted.Id);
    }

    [Theory]
    [InlineData("introduced", "unavailable")]
    [InlineData("interviewed", "unavailable")]
    [InlineData("hired", "hired")]
    [InlineData("not_retained", "not_retained")]
    public async Task Refused_SeesNobody_UntilReconsidered(string state, string stage)
    {
        var match = await town.Data.CreateMatchAsync(state);
        var company = match.Opening.Company!;
        await RefuseAsync(company);

        var candidate = Assert.Single(await town.AsAsync(company, c => c.CompanyCandidatesAsync()));
        Assert.Equal((null, null, null, stage), (candidate.FirstName, candidate.Email, candidate.Phone, candidate.Stage));
        Assert.DoesNotContain(await town.AsAsync(company, c => c.RecruiterTasksAsync()), task => task.Kind != RecruiterTasks.ToConfirm);

        await town.Web.ReconsiderCompanyAsync((await town.Data.CreateCoordinatorAsync()).Id, company.Id, town.Now);
        Assert.NotNull(Assert.Single(await town.AsAsync(company, c => c.CompanyCandidatesAsync())).FirstName);
    }

    [Fact]
    public async Task Refused_SaysNothingOfAMeeting_TheCounsellorConcludes()
    {
        var match = await town.Data.CreateMatchAsync("introduced");
        var (company, lead) = (match.Opening.Company!, match.Resident.Lead);
        var party = PlacementParty.Company(company.Id, company.RecruiterId);
        await town.Web.RecordInterviewAsync(party, match.Id, new(2026, 11, 24), town.Now);
        await RefuseAsync(company);

        Assert.Equal(Outcome.Forbidden, await town.Web.RecordInterviewAsync(party, match.Id, new(2026, 11, 24), town.Now)); // nor corrects the day
        Assert.Equal(Outcome.Forbidden, await town.Web.DeclineCandidateAsync(party, match.Id, "experience", "Merci.", town.Now));
        Assert.Equal("interviewed", await town.Data.StateOfAsync(match));
        Assert.Equal(CounsellorTaskKind.CompanyRefused, Assert.Single(await town.Web.CounsellorTasksAsync(lead.Id)).Kind);
        Assert.Equal(Outcome.Done, await town.Web.RecordNotRetainedAsync(lead.Id, match.Id, "other", "L’entreprise ne recrute plus ici.", town.Now));
        Assert.Empty(await town.Web.CounsellorTasksAsync(lead.Id));
    }

    [Fact]
    public async Task Refuse_OfAnExpiredOpening_EndsAYesThatWaits_AndNobodyIsIntroduced()
    {
        var match = await town.Data.CreateMatchAsync("accepted");
        var later = await town.Data.CreateMatchAsync(m => m.InState("accepted").For(match.Opening));
        await town.AsOwnerAsync<int>(
            "insert into opening_event (id, opening_id, to_state, actor, at) values (gen_random_uuid(), @Id, 'expired', 'rule', now())", match.Opening);
        Assert.Equal("accepted", await town.Data.StateOfAsync(match));

        await RefuseAsync(match.Opening.Company!);

        Assert.Equal(("withdrawn", "withdrawn"), (await town.Data.StateOfAsync(match), await town.Data.StateOfAsync(later)));
        Assert.Equal(2, await town.ScalarAsync<long>(
            "select count(*) from message g join match m on m.id = g.match_id where m.opening_id = @Id and g.kind = 'closed_for_candidate'", match.Opening));
    }

    [Fact]
    public async Task Refused_HandsInClaimsAndProposesNothing_UntilReconsidered()
    {
        var company = await town.Data.CreateCompanyAsync();
        var draft = await town.Data.CreateOpeningAsync(o => o.By(company).InState("draft"));
        var spotted = await town.Data.CreateOpeningAsync(o => o.Spotted());
        Assert.Equal(Outcome.Incomplete, await RefuseAsync(company, reason: "because"));
        await RefuseAsync(company);
        Assert.Equal(Outcome.Stale, await RefuseAsync(company));
        var terms = new Matching.Engine.Domain.CommitmentTerms
        {
            Quantity = 2, Unit = "hire", Audience = "accompanied", StartsOn = new(2026, 11, 1), EndsOn = new(2027, 11, 1),
        };

        Assert.Equal("draft", await SubmitAsync());
        Assert.Equal(Outcome.NotFound, await town.Web.ClaimOpeningAsync(company.Id, company.RecruiterId, spotted.Id, town.Now));
        Assert.Equal(Outcome.Forbidden, await town.Web.ProposeCommitmentAsync(company.Id, company.RecruiterId, Guid.CreateVersion7(), terms, town.Now));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => town.AsOwnerAsync<int>(
            "insert into opening_event (id, opening_id, to_state, actor, at) values (gen_random_uuid(), @Id, 'submitted', 'company', now())", draft));

        var coordinator = await town.Data.CreateCoordinatorAsync();
        Assert.Equal(Outcome.Done, await town.Web.ReconsiderCompanyAsync(coordinator.Id, company.Id, town.Now));
        Assert.Single(await town.Web.CoordinationTasksAsync(), t => t.Id == company.Id);
        Assert.Equal("submitted", await SubmitAsync());

        async Task<string?> SubmitAsync() => await town.AsAsync(company, c => c.SubmitAsync(draft.Id, company.RecruiterId, ContentVerdict.Nothing, town.Now));
    }
}
