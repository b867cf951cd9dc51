using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Jobs.Mail;
using Matching.Jobs.Messages;
using Matching.Jobs.Tests.Hosting;
using Matching.Testing.Builders;
using Matching.Testing.Smtp;
using Microsoft.Extensions.Options;

namespace Matching.Jobs.Tests.Messages;

public sealed class SmtpTests : IAsyncLifetime
{
    private SmtpSink relay = null!;
    private JobsTestHost host = null!;

    public async Task InitializeAsync()
    {
        relay = SmtpSink.Start();
        host = await JobsTestHost.CreateAsync([.. Settings(relay)]);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await relay.DisposeAsync();
    }

    [Fact]
    public async Task Send_ToARelay_IsEncryptedAndAuthenticated()
    {
        await host.PromisedOfferAsync();
        await host.PromisedOfferAsync();

        await SendAsync();

        Assert.Equal(2, relay.Received.Count);
        Assert.All(relay.Received, mail => Assert.Equal((true, SmtpSink.User), (mail.Encrypted, mail.User)));
        Assert.Equal("Une offre pour vous\u00A0: Préparateur ou préparatrice de commandes à Trappes", relay.Received.First().Mail.Subject);
    }

    [Fact]
    public async Task Send_AddressesThatNoMailReachesAmongGoodOnes_LetsTheOthersLeaveInOneRun()
    {
        // As they were kept before the schema asked.
        await host.ReadAsync<int>("alter table resident_identity drop constraint resident_identity_email_check");
        var dotted = await host.PromisedOfferAsync(of: r => r.WithEmail("jean.@essai.invalid"));
        var good = new List<TestMatch>();
        for (var i = 0; i < 7; i++)
            good.Add(await host.PromisedOfferAsync());
        var two = await host.PromisedOfferAsync(of: r => r.WithEmail("a@essai.invalid;b@essai.invalid"));
        var unknown = Guid.NewGuid();
        await host.ReadAsync<int>(
            """
            insert into message (id, kind, idempotency_key, message_id, account_id, not_before, created_at)
            values (@unknown, 'nothing_for_account', 'nothing', 'nothing@passerelle.invalid', @Id, @Now - interval '1 hour', @Now)
            """,
            new { unknown, good[0].Resident.Lead.Id, host.Now });

        await SendAsync();

        Assert.Equal(good.Select(m => m.Resident.Email).Order(), relay.Received.Select(r => r.Recipient).Where(r => !r.Contains("counsellor", StringComparison.Ordinal)).Order());
        Assert.All(await Task.WhenAll(good.Select(m => host.MessageStateAsync(m))), state => Assert.Equal("sent", state));
        Assert.Equal("address_local_part", await host.ReadAsync<string>("select error from message where match_id = @Id and state = 'failed'", dotted));
        Assert.Equal("address_several", await host.ReadAsync<string>("select error from message where match_id = @Id and state = 'failed'", two));
        Assert.Equal("not_composed:InvalidOperationException", await host.ReadAsync<string>("select error from message where id = @unknown and state = 'pending'", new { unknown }));
        Assert.Equal(2, await host.CountMessagesAsync(MessageKind.UndeliveredForCounsellor));
    }

    [Fact]
    public async Task Send_CannotBeComposed_FailsAfterTheLastAttempt()
    {
        var lead = await host.Data.CreateCounsellorAsync();
        await host.ReadAsync<int>(
            """
            insert into message (id, kind, idempotency_key, message_id, account_id, not_before, created_at)
            values (gen_random_uuid(), 'nothing_for_account', 'nothing', 'nothing@passerelle.invalid', @Id, @Now, @Now)
            """,
            new { lead.Id, host.Now });

        for (var attempt = 0; attempt < 10; attempt++)
        {
            await SendAsync();
            host.Clock.Advance(TimeSpan.FromHours(5));
        }

        Assert.Equal("failed", await host.ReadAsync<string>("select state from message"));
    }

    [Fact]
    public async Task Send_LeftAndTheDatabaseRefusesToRecordIt_IsInDoubtAndTheOthersLeave()
    {
        var refused = await host.PromisedOfferAsync();
        var good = await host.PromisedOfferAsync();
        await host.RefuseAsync("match_event", $"new.match_id = '{refused.Id}'");

        await SendAsync();

        Assert.Equal(2, relay.Received.Count);
        Assert.Equal("sent", await host.MessageStateAsync(good));
        Assert.Equal("in_doubt", await host.MessageStateAsync(refused));
    }

    [Fact]
    public async Task Send_RelaySaysNotNow_TriesAgainLater()
    {
        var match = await host.PromisedOfferAsync();
        relay.AnswerRecipient = _ => "450 mailbox busy";
        await SendAsync();
        Assert.Equal(("pending", MatchState.Validated), (await host.MessageStateAsync(match), await host.StateOfAsync(match)));

        relay.AnswerRecipient = _ => null;
        await SendAsync();
        Assert.Empty(relay.Received);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();

        Assert.Single(relay.Received);
        Assert.Equal(MatchState.Offered, await host.StateOfAsync(match));
    }

    [Fact]
    public async Task Send_RelaySaysNo_FailsAtOnceAndTellsTheCounsellor()
    {
        var match = await host.PromisedOfferAsync();
        relay.AnswerRecipient = recipient => recipient == match.Resident.Email ? "550 no such user" : null;

        await SendAsync();

        Assert.Equal(("failed", MatchState.Validated), (await host.MessageStateAsync(match), await host.StateOfAsync(match)));
        Assert.Equal("smtp_550", await host.ReadAsync<string>("select error from message where state = 'failed'"));
        Assert.Equal(match.Resident.Lead.Email, Assert.Single(relay.Received).Recipient);
    }

    [Fact]
    public async Task Send_RelayNeverStopsSayingNotNow_FailsInTheEnd()
    {
        var match = await host.PromisedOfferAsync();
        relay.AnswerRecipient = recipient => recipient == match.Resident.Email ? "451 try later" : null;

        for (var attempt = 0; attempt < 10; attempt++)
        {
            await SendAsync();
            host.Clock.Advance(TimeSpan.FromHours(5));
        }

        Assert.Equal("failed", await host.MessageStateAsync(match));
    }

    [Fact]
    public async Task Send_RelayHangsUpBeforeItsAnswer_IsInDoubtAndNotSentAgain()
    {
        var match = await host.PromisedOfferAsync();
        relay.HangsUpAfterData = true;
        await SendAsync();

        relay.HangsUpAfterData = false;
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.RunAsync<ReconcileMessages>(job => job.RunAsync(default));
        await SendAsync();

        Assert.Single(relay.Received);
        Assert.Equal("in_doubt", await host.MessageStateAsync(match));
    }

    [Fact]
    public async Task Send_RelayIsDown_GivesTheClaimsBack()
    {
        var match = await host.PromisedOfferAsync();
        await relay.DisposeAsync();

        await SendAsync();

        Assert.Equal("pending", await host.MessageStateAsync(match));
        Assert.Equal(0, await host.ReadAsync<int>("select attempts from message"));
    }

    [Fact]
    public async Task Send_OtherCertificateThanTheOneTrusted_SendsNothing()
    {
        await using var stranger = SmtpSink.Start();
        await using var careful = await JobsTestHost.CreateAsync(
            [.. Settings(stranger).Where(setting => setting.Key != "Smtp:CertificateSha256"), ("Smtp:CertificateSha256", relay.CertificateSha256)]);
        await careful.PromisedOfferAsync();

        await careful.RunAsync<SendMessages>(job => job.RunAsync(default));

        Assert.Empty(stranger.Received);
    }

    [Fact]
    public async Task Send_AddressThatIsNotAllowedOutsideProduction_IsCancelled()
    {
        var match = await host.PromisedOfferAsync(of: r => r.WithEmail("quelquun@ailleurs.invalid"));

        await SendAsync();

        Assert.Empty(relay.Received);
        Assert.Equal("recipient_not_allowed", await host.ReadAsync<string>("select error from message where match_id = @Id", match));
    }

    [Theory]
    [InlineData("Production", "/tmp/mail", null, "@essai.invalid", true)]
    [InlineData("Production", null, null, "@essai.invalid", true)]
    [InlineData("Production", null, null, null, false)]
    [InlineData("Production", null, true, null, true)]
    [InlineData("Production", null, false, "@essai.invalid", false)]
    [InlineData("Testing", null, null, null, true)]
    [InlineData("Testing", "/tmp/mail", null, null, false)]
    [InlineData("Testing", "/tmp/mail", true, null, true)]
    public void Recipients_FollowTheirOwnSwitchInEveryEnvironment(string environment, string? folder, bool? only, string? allowed, bool restricted)
    {
        var options = new MailOptions { PickupFolder = folder, OnlyAllowedRecipients = only };
        if (allowed is not null)
            options.AllowedRecipients.Add(allowed);

        Assert.Equal(restricted, options.IsRestricted(environment == "Production"));
    }

    [Theory]
    [InlineData("user", null, "starttls")]
    [InlineData("user", "secret", "none")]
    [InlineData(null, null, "ssl")]
    public async Task Options_ThatCannotWork_StopTheHost(string? user, string? password, string security)
    {
        await using var wrong = await JobsTestHost.CreateAsync(
            ("Smtp:Host", "localhost"), ("Smtp:User", user ?? ""), ("Smtp:Password", password ?? ""), ("Smtp:Security", security));

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => wrong.StartAsync());

        Assert.Contains(
            refusal is AggregateException several ? several.Flatten().InnerExceptions : [refusal], inner => inner is OptionsValidationException);
    }

    internal static IEnumerable<(string Key, string Value)> Settings(SmtpSink relay) =>
    [
        ("Smtp:Host", "localhost"), ("Smtp:Port", $"{relay.Port}"), ("Smtp:User", SmtpSink.User), ("Smtp:Password", SmtpSink.Password),
        ("Smtp:CertificateSha256", relay.CertificateSha256), ("Mail:AllowedRecipients:0", "@essai.invalid"),
    ];

    private Task SendAsync() => host.RunAsync<SendMessages>(job => job.RunAsync(default));
}
