using Matching.Data.Database;
using Matching.Data.Invitations;
using Matching.Data.Tests.Companies;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Invitations;

public sealed class InvitationTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private static readonly NewColleague Colleague = new("Dominique Inventée", "empreinte");

    private async Task<(TestCompany Company, Guid Id, string Token)> InvitedAsync(string email)
    {
        var company = await town.Data.CreateCompanyAsync();
        Assert.Equal(InviteResult.Sent, await town.Web.InviteColleagueAsync(company.Id, company.RecruiterId, email, town.Now));
        var id = await town.ScalarAsync<Guid>("select id from invitation where email = @email", new { email });
        return (company, id, await town.Owner.CreateInvitationLinkAsync(id, town.Now));
    }

    [Fact]
    public async Task Invite_Colleague_PromisesOneMailAndKeepsNoSecret()
    {
        var (company, id, token) = await InvitedAsync("un@essai.invalid");

        Assert.Equal(InviteResult.AlreadyInvited, await town.Web.InviteColleagueAsync(company.Id, company.RecruiterId, "UN@essai.invalid", town.Now));
        Assert.Equal(1, await town.ScalarAsync<long>("select count(*) from message where invitation_id = @id and kind = 'invitation_for_colleague'", new { id }));
        Assert.Equal(32, await town.ScalarAsync<int>("select length(token_hash) from invitation_link where invitation_id = @id", new { id }));
        Assert.Equal(43, token.Length);
    }

    [Fact]
    public async Task Invite_NoAddress_PromisesNothing()
    {
        var company = await town.Data.CreateCompanyAsync();
        Assert.Equal(InviteResult.NoAddress, await town.Web.InviteColleagueAsync(company.Id, company.RecruiterId, "a@x.invalid;b@x.invalid", town.Now));
    }

    [Fact]
    public async Task Accept_Link_OpensOneAccountInThatCompanyOnly()
    {
        var (company, id, token) = await InvitedAsync("deux@essai.invalid");

        Assert.Equal(Outcome.Done, await town.Web.AcceptInvitationAsync(token, Colleague, town.Now));
        Assert.Equal(Outcome.NotFound, await town.Web.AcceptInvitationAsync(token, Colleague, town.Now));

        Assert.Equal(1, await town.ScalarAsync<long>(
            "select count(*) from account where email = 'deux@essai.invalid' and role = 'recruiter' and company_id = @Id", company));
        Assert.Equal(1, await town.ScalarAsync<long>("select count(*) from invitation where id = @id and email is null and account_id is not null", new { id }));
        Assert.Null(await town.Web.InvitationBehindLinkAsync(token, town.Now));
    }

    [Fact]
    public async Task Accept_AfterWithdrawalOrTooLate_OpensNothing()
    {
        var (company, id, withdrawn) = await InvitedAsync("trois@essai.invalid");
        var (_, _, late) = await InvitedAsync("quatre@essai.invalid");
        Assert.NotNull(await town.Web.InvitationBehindLinkAsync(withdrawn, town.Now));

        Assert.Equal(Outcome.Done, await town.Web.WithdrawInvitationAsync(company.Id, id, town.Now));

        Assert.Equal(Outcome.NotFound, await town.Web.AcceptInvitationAsync(withdrawn, Colleague, town.Now));
        Assert.Equal(Outcome.NotFound, await town.Web.AcceptInvitationAsync(late, Colleague, town.Now + InviteColleague.Life));
        Assert.Equal(Outcome.NotFound, await town.Web.AcceptInvitationAsync("x", Colleague, town.Now));
        Assert.Equal(0, await town.ScalarAsync<long>("select count(*) from account where email in ('trois@essai.invalid', 'quatre@essai.invalid')"));
    }

    [Fact]
    public async Task Withdraw_OfAnotherCompany_DoesNotExist()
    {
        var (_, id, token) = await InvitedAsync("cinq@essai.invalid");
        var other = await town.Data.CreateCompanyAsync();

        Assert.Equal(Outcome.NotFound, await town.Web.WithdrawInvitationAsync(other.Id, id, town.Now));
        Assert.NotNull(await town.Web.InvitationBehindLinkAsync(token, town.Now));
        Assert.Empty(await town.AsAsync(other, company => company.WaitingInvitationsAsync()));
    }

    [Fact]
    public async Task Invite_AddressKnownElsewhere_IsToldToItsOwnerOnly()
    {
        var known = await town.Data.CreateCompanyAsync(c => c.WithRecruiter("six@essai.invalid"));
        var (_, id, token) = await InvitedAsync("six@essai.invalid");

        Assert.True((await town.Web.InvitationAsync(id, town.Now))!.HasAccount);
        Assert.Equal(Outcome.Stale, await town.Web.AcceptInvitationAsync(token, Colleague, town.Now));
        Assert.Equal(InviteResult.AlreadyColleague, await town.Web.InviteColleagueAsync(known.Id, known.RecruiterId, "Six@essai.invalid", town.Now));
    }

    [Fact]
    public async Task Invite_UnapprovedCompanyOrTooMany_SendsNothing()
    {
        var stranger = await town.Data.CreateCompanyAsync(c => c.NotApproved());
        Assert.Equal(InviteResult.NotApproved, await town.Web.InviteColleagueAsync(stranger.Id, stranger.RecruiterId, "sept@essai.invalid", town.Now));

        var company = await town.Data.CreateCompanyAsync();
        for (var i = 0; i < InviteColleague.MostPerDay; i++)
            Assert.Equal(InviteResult.Sent, await town.Web.InviteColleagueAsync(company.Id, company.RecruiterId, $"huit{i}@essai.invalid", town.Now));
        Assert.Equal(InviteResult.TooMany, await town.Web.InviteColleagueAsync(company.Id, company.RecruiterId, "neuf@essai.invalid", town.Now));
    }
}
