using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Jobs.Mail;
using Matching.Jobs.Mail.Transport;
using Microsoft.Extensions.Options;
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
        Composed composed;
        try
        {
            composed = await kinds.Single(kind => kind.Kind == message.Kind).ComposeAsync(message, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Message {MessageId} of kind {Kind} could not be composed.", message.Id, message.Kind);
            return await LaterAsync(message, e.GetType().Name);
        }

        switch (composed)
        {
            case Composed.Obsolete obsolete:
                await db.RecordCancelledAsync(message, obsolete.Why, CancellationToken.None);
                return Fate.Cancelled;
            case Composed.Mail mail when !MayLeave(mail.Address):
                await db.RecordCancelledAsync(message, "recipient_not_allowed", CancellationToken.None);
                return Fate.Cancelled;
            case Composed.Mail mail:
                return await RecordAsync(message, await transport.SendAsync(envelope.Seal(mail, message.MessageId), CancellationToken.None));
            default:
                await db.RecordFailedAsync(message, "no_address", clock.GetUtcNow(), CancellationToken.None);
                return Fate.Failed;
        }
    }

    private async Task<Fate> RecordAsync(ClaimedMessage message, Delivery delivery)
    {
        var now = clock.GetUtcNow();
        switch (delivery)
        {
            case Delivery.Sent:
                var answerBy = AnswerDeadline.After(now, settings.Value.AnswerDays);
                await db.RecordSentAsync(message.Id, message.Attempts, answerBy, now, CancellationToken.None);
                return Fate.Sent;
            case Delivery.NotNow later:
                return await LaterAsync(message, later.Error);
            case Delivery.Never never:
                await db.RecordFailedAsync(message, never.Error, now, CancellationToken.None);
                return Fate.Failed;
            case Delivery.Unknown unknown:
                await db.RecordInDoubtAsync(message, unknown.Error, CancellationToken.None);
                return Fate.InDoubt;
            default:
                logger.LogWarning("Mail cannot leave: {Error}.", (delivery as Delivery.NoRelay)?.Error);
                return Fate.NoRelay;
        }
    }

    private async Task<Fate> LaterAsync(ClaimedMessage message, string error)
    {
        var now = clock.GetUtcNow();
        if (message.Attempts >= outbox.Value.MessageAttempts)
        {
            await db.RecordFailedAsync(message, error, now, CancellationToken.None);
            return Fate.Failed;
        }

        await db.RecordLaterAsync(message, error, now + outbox.Value.DelayAfter(message.Attempts), CancellationToken.None);
        return Fate.Later;
    }

    private bool MayLeave(string address) =>
        environment.IsProduction() || mailOptions.Value.PickupFolder is { Length: > 0 } || mailOptions.Value.Allows(address);
}
