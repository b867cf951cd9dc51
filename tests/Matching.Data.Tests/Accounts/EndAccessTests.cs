using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Invitations;
using Matching.Data.Tests.Companies;

namespace Matching.Data.Tests.Accounts;

public sealed class EndAccessTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    [Fact]
    public async Task End_Colleague_LocksThemOutAndTakesBackTheirInvitations()
    {
        var company = await town.Data.CreateCompanyAsync();
        var colleague = await town.Data.CreateRecruiterAsync(company);
        await town.Web.InviteColleagueAsync(company.Id, colleague.Id, "ami@essai.invalid", town.Now);
        var stamp = await town.ScalarAsync<string>("select security_stamp from account where id = @Id", colleague);

        Assert.Equal(Outcome.Done, await town.Web.EndAccessAsync(company.Id, company.RecruiterId, colleague.Id, town.Now));

        Assert.True(await town.ScalarAsync<bool>("select lockout_end = 'infinity' from account where id = @Id", colleague));
        Assert.NotEqual(stamp, await town.ScalarAsync<string>("select security_stamp from account where id = @Id", colleague));
        Assert.Empty(await town.AsAsync(company, c => c.WaitingInvitationsAsync()));
        Assert.Equal(company.RecruiterId, Assert.Single((await town.Web.CompanyAsync(company.Id))!.Recruiters).Id);
    }

    [Fact]
    public async Task End_OwnAccess_IsRefused()
    {
        var company = await town.Data.CreateCompanyAsync();
        await town.Data.CreateRecruiterAsync(company);

        Assert.Equal(Outcome.Forbidden, await town.Web.EndAccessAsync(company.Id, company.RecruiterId, company.RecruiterId, town.Now));
    }

    [Fact]
    public async Task End_OfAnotherCompany_DoesNotExist()
    {
        var company = await town.Data.CreateCompanyAsync();
        var other = await town.Data.CreateCompanyAsync();

        Assert.Equal(Outcome.NotFound, await town.Web.EndAccessAsync(company.Id, company.RecruiterId, other.RecruiterId, town.Now));
    }

    [Fact]
    public async Task End_EachOtherAtOnce_LeavesOne()
    {
        var company = await town.Data.CreateCompanyAsync();
        var colleague = await town.Data.CreateRecruiterAsync(company);

        var outcomes = await Task.WhenAll(
            town.Web.EndAccessAsync(company.Id, company.RecruiterId, colleague.Id, town.Now),
            town.Web.EndAccessAsync(company.Id, colleague.Id, company.RecruiterId, town.Now));

        Assert.Equal([Outcome.Done, Outcome.Forbidden], outcomes.Order());
        Assert.Single((await town.Web.CompanyAsync(company.Id))!.Recruiters);
    }
}
