using Matching.Data.Commitments;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Openings;
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
