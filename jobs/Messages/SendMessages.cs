using Hangfire;
using Matching.Data.Outbox;
using Matching.Jobs.Mail.Transport;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Messages;

/// <summary>Sends every mail that is due, a chunk of claims at a time. Several of these may run at once, on several machines.</summary>
internal sealed class SendMessages(
    NpgsqlDataSource db,
    MessageSender sender,
    IDeliveryLog deliveries,
    IOptions<OutboxOptions> outbox,
    IOptions<SmtpOptions> smtp,
    TimeProvider clock,
    ILogger<SendMessages> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var fates = new Dictionary<Fate, int>();
        // Where no log can settle a doubt, a crash must not leave more than one.
        var chunk = deliveries.CanTell ? outbox.Value.MessageChunk : 1;
        for (var taken = 0; taken < outbox.Value.LimitPerRun && !cancel.IsCancellationRequested;)
        {
            var claimed = await db.ClaimMessagesAsync(chunk, clock.GetUtcNow(), outbox.Value.MessageLease, cancel);
            Count(fates, Fate.Cancelled, claimed.Cancelled);
            if (claimed.Messages.Count == 0 || !await SendAsync(claimed.Messages, fates, cancel))
                break;
            taken += claimed.Messages.Count;
        }

        if (fates.Values.Any(count => count > 0))
            logger.LogInformation(
                "send-messages: {Sent} sent, {Later} later, {Failed} failed, {Cancelled} cancelled, {InDoubt} in doubt",
                Of(Fate.Sent), Of(Fate.Later), Of(Fate.Failed), Of(Fate.Cancelled), Of(Fate.InDoubt));

        int Of(Fate fate) => fates.GetValueOrDefault(fate);
    }

    /// <returns>False when the run should end.</returns>
    private async Task<bool> SendAsync(IReadOnlyList<ClaimedMessage> claimed, Dictionary<Fate, int> fates, CancellationToken cancel)
    {
        for (var i = 0; i < claimed.Count; i++)
        {
            var stops = cancel.IsCancellationRequested;
            // A mail is begun only when it can end within its lease.
            if (stops || clock.GetUtcNow() + smtp.Value.Timeout >= claimed[i].LeaseUntil)
            {
                await db.ReleaseMessagesAsync([.. claimed.Skip(i)], CancellationToken.None);
                return !stops;
            }

            var fate = await sender.SendAsync(claimed[i], CancellationToken.None);
            if (fate == Fate.NoRelay)
            {
                await db.ReleaseMessagesAsync([.. claimed.Skip(i)], CancellationToken.None);
                return false;
            }

            Count(fates, fate, 1);
        }

        return true;
    }

    private static void Count(Dictionary<Fate, int> fates, Fate fate, int more) => fates[fate] = fates.GetValueOrDefault(fate) + more;
}
