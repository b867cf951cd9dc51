using System.Text.Json;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Data.Reading;
using Matching.Jobs.Mail;
using Matching.Jobs.Mail.Transport;
using Microsoft.Extensions.Options;
using MimeKit;
using Npgsql;

namespace Matching.Jobs.Messages;

/// <summary>What one claimed mail came to.</summary>
internal enum Fate
{
    Sent,
    Later,
    Failed,
    Cancelled,
    InDoubt,

    /// <summary>Nothing can leave now: the claim is given back.</summary>
    NoRelay,
}

/// <summary>Claim → send → record, for one claimed mail. From the first byte on it runs to its end, even when the host stops.</summary>
internal sealed class MessageSender(
    NpgsqlDataSource db,
    IEnumerable<IMail> kinds,
    MailEnvelope envelope,
    IMailTransport transport,
    IOptions<MailOptions> mailOptions,
    IOptions<OutboxOptions> outbox,
    IOptions<MatchSettings> settings,
    IHostEnvironment environment,
    TimeProvider clock,
    ILogger<MessageSender> logger)
{
    public async Task<Fate> SendAsync(ClaimedMessage message, CancellationToken cancel)
    {
        if (message.Attempts > outbox.Value.MessageAttempts)
            return await FailedAsync(message, "attempts_exhausted");
        Composed composed;
        MimeMessage? sealedMail = null;
        try
        {
            composed = await kinds.Single(kind => kind.Kind == message.Kind).ComposeAsync(message, cancel);
            if (composed is Composed.Mail letter)
            {
                if (MailAddresses.Read(letter.Address).Fault is { } fault)
                    return await FailedAsync(message, $"address_{Snake(fault)}");
                sealedMail = envelope.Seal(letter, message.MessageId);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError("Message {MessageId} of kind {Kind} could not be composed: {Error}.", message.Id, message.Kind, e.GetType().Name);
            return await LaterAsync(message, $"not_composed:{JobFailures.CodeOf(e)}");
        }

        switch (composed)
        {
            case Composed.Obsolete obsolete:
                await db.RecordCancelledAsync(message, obsolete.Why, CancellationToken.None);
                return Fate.Cancelled;
            case Composed.Mail mail when !MayLeave(mail.Address):
                await db.RecordCancelledAsync(message, "recipient_not_allowed", CancellationToken.None);
                return Fate.Cancelled;
            case Composed.Mail when await WhyNotAsync(message, cancel) is { } why:
                await db.RecordCancelledAsync(message, why, CancellationToken.None);
                return Fate.Cancelled;
            case Composed.Mail:
                return await RecordAsync(message, await transport.SendAsync(sealedMail!, CancellationToken.None));
            default:
                return await FailedAsync(message, "no_address");
        }
    }

    // Asked once more, right before the first byte: what is no longer so does not leave.
    private Task<string?> WhyNotAsync(ClaimedMessage message, CancellationToken cancel) =>
        message is { Kind: MessageKind.OfferForCandidate, MatchId: { } match }
            ? db.WhyNotToSendAsync(match, clock.GetUtcNow(), cancel)
            : Task.FromResult<string?>(null);

    private static string Snake(MailAddressFault fault) => JsonNamingPolicy.SnakeCaseLower.ConvertName(fault.ToString());

    private async Task<Fate> RecordAsync(ClaimedMessage message, Delivery delivery)
    {
        var now = clock.GetUtcNow();
        switch (delivery)
        {
            case Delivery.Sent:
                return await SentAsync(message, now);
            case Delivery.NotNow later:
                return await LaterAsync(message, later.Error);
            case Delivery.Never never:
                return await FailedAsync(message, never.Error);
            case Delivery.Unknown unknown:
                await db.RecordInDoubtAsync(message, unknown.Error, CancellationToken.None);
                return Fate.InDoubt;
            default:
                logger.LogWarning("Mail cannot leave: {Error}.", (delivery as Delivery.NoRelay)?.Error);
                return Fate.NoRelay;
        }
    }

    // It left, whatever the database says to that: it is never sent again, and its neighbours still leave.
    private async Task<Fate> SentAsync(ClaimedMessage message, DateTimeOffset now)
    {
        try
        {
            await db.RecordSentAsync(message.Id, message.Attempts, RecordOfferMailed.Follows(AnswerDeadline.After(now, settings.Value.AnswerDays)), now, CancellationToken.None);
            return Fate.Sent;
        }
        catch (PostgresException e)
        {
            logger.LogError("Message {MessageId} left and could not be recorded: {Error}.", message.Id, JobFailures.CodeOf(e));
            await db.RecordInDoubtAsync(message, $"not_recorded:{JobFailures.CodeOf(e)}", CancellationToken.None);
            return Fate.InDoubt;
        }
    }

    private async Task<Fate> FailedAsync(ClaimedMessage message, string error)
    {
        await db.RecordFailedAsync(message, error, clock.GetUtcNow(), CancellationToken.None);
        return Fate.Failed;
    }

    private async Task<Fate> LaterAsync(ClaimedMessage message, string error)
    {
        if (message.Attempts >= outbox.Value.MessageAttempts)
            return await FailedAsync(message, error);
        await db.RecordLaterAsync(message, error, clock.GetUtcNow() + outbox.Value.DelayAfter(message.Attempts), CancellationToken.None);
        return Fate.Later;
    }

    private bool MayLeave(string address) => !mailOptions.Value.IsRestricted(environment.IsProduction()) || mailOptions.Value.Allows(address);
}
