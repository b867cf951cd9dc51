using Matching.Data.Invitations;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Jobs.Messages;
using Matching.Jobs.Tests.Hosting;
using MimeKit;

namespace Matching.Jobs.Tests.Messages;

public sealed class SendMessagesTests : IAsyncLifetime
{
    private JobsTestHost host = null!;

    public async Task InitializeAsync() => host = await JobsTestHost.CreateAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Send_PromisedOffer_LeavesOnceWithALinkThatOpensIt()
    {
        var match = await host.PromisedOfferAsync();

        await SendAsync();
        await SendAsync();

        var mail = Assert.Single(host.Mails());
        Assert.Equal(match.Resident.Email, mail.To.Mailboxes.Single().Address);
        Assert.Equal(await host.ReadAsync<string>("select message_id from message"), mail.MessageId);
        Assert.Contains("https://passerelle.invalid/reponse/", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://passerelle.invalid/reponse/", mail.HtmlBody, StringComparison.Ordinal);
        Assert.IsType<TextPart>(((MultipartAlternative)mail.Body!)[0]);
        Assert.Equal((MatchState.Offered, "sent"), (await host.StateOfAsync(match), await host.MessageStateAsync(match)));
        Assert.Equal(1, await host.ReadAsync<long>("select count(*) from offer where answer_by = '2026-12-01 23:00Z'"));
    }

    [Fact]
    public async Task Send_ValidationThatWasUndone_NeverLeaves()
    {
        var match = await host.PromisedOfferAsync(notBefore: host.Now.AddMinutes(10));
        await SendAsync();
        await host.MoveAsync(match, MatchState.Proposed, Actor.Counsellor);

        host.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync();

        Assert.Empty(host.Mails());
        Assert.Equal("cancelled", await host.MessageStateAsync(match));
    }

    [Fact]
    public async Task Send_PersonWithoutAnAddress_TellsTheCounsellorInstead()
    {
        var match = await host.PromisedOfferAsync(of: r => r.WithoutEmail());

        await SendAsync();

        Assert.Equal("failed", await host.MessageStateAsync(match));
        Assert.Equal(match.Resident.Lead.Email, Assert.Single(host.Mails()).To.Mailboxes.Single().Address);
        Assert.Equal(MatchState.Validated, await host.StateOfAsync(match));
    }

    [Fact]
    public async Task Send_ReviewMailWithNothingWaiting_IsCancelled()
    {
        var counsellor = await host.Data.CreateCounsellorAsync();
        await host.PromiseAsync(new PromisedMessage(MessageKind.ReviewForCounsellor, "review") { AccountId = counsellor.Id });

        await SendAsync();

        Assert.Empty(host.Mails());
        Assert.Equal("nothing_waits", await host.ReadAsync<string>("select error from message where state = 'cancelled'"));
    }

    [Fact]
    public async Task Send_Invitation_CarriesALinkUntilItIsWithdrawn()
    {
        var company = await host.Data.CreateCompanyAsync();
        await host.Owner.InviteColleagueAsync(company.Id, company.RecruiterId, "dominique@essai.invalid", host.Now);
        await SendAsync();
        await host.Owner.InviteColleagueAsync(company.Id, company.RecruiterId, "claude@essai.invalid", host.Now);
        var late = await host.ReadAsync<Guid>("select id from invitation where email = 'claude@essai.invalid'");
        await host.Owner.WithdrawInvitationAsync(company.Id, late, host.Now);
        await SendAsync();

        var mail = Assert.Single(host.Mails());
        Assert.Equal("dominique@essai.invalid", mail.To.Mailboxes.Single().Address);
        Assert.Contains("https://passerelle.invalid/invitation/", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("invitation_closed", await host.ReadAsync<string>("select error from message where invitation_id = @late", new { late }));
        Assert.Equal(1, await host.ReadAsync<long>("select count(*) from invitation_link"));
    }

    [Fact]
    public async Task Send_InvitationToAnAddressWithAnAccount_CarriesNoLink()
    {
        var company = await host.Data.CreateCompanyAsync();
        var known = await host.Data.CreateCompanyAsync();
        await host.Owner.InviteColleagueAsync(company.Id, company.RecruiterId, known.RecruiterEmail, host.Now);

        await SendAsync();

        Assert.Contains("a déjà un compte", Assert.Single(host.Mails()).TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await host.ReadAsync<long>("select count(*) from invitation_link"));
    }

    private Task SendAsync() => host.RunAsync<SendMessages>(job => job.RunAsync(default));
}
