using Hangfire;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Jobs.Mail.Transport;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Messages;

/// <summary>
/// After a crash: finds the mails of which nobody knows whether they left, and asks the delivery log. What it cannot tell waits
/// for an administrator.
/// </summary>
internal sealed class ReconcileMessages(
    NpgsqlDataSource db,
    IDeliveryLog deliveries,
    IOptions<OutboxOptions> outbox,
    IOptions<MatchSettings> settings,
    TimeProvider clock,
    ILogger<ReconcileMessages> logger)
{
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var limit = outbox.Value.LimitPerRun;
        await db.MarkInDoubtAsync(clock.GetUtcNow(), limit, cancel);
        var doubts = await db.MessagesInDoubtAsync(limit, cancel);
        if (doubts.Count == 0)
            return;

        // The log is read after the clock: nobody can be sending these any more.
        var settled = clock.GetUtcNow() - outbox.Value.SettleAfter;
        var ripe = doubts.Where(doubt => doubt.LeaseUntil < settled).ToList();
        var proof = ripe.Count == 0 ? DeliveryProof.None : await deliveries.LookAsync([.. ripe.Select(doubt => doubt.MessageId)], cancel);
        int sent = 0, absent = 0, failed = 0;
        foreach (var doubt in ripe)
        {
            var isSent = proof.Sent.Contains(doubt.MessageId);
            if (!isSent && !proof.AbsenceIsProof)
                continue;
            var now = clock.GetUtcNow();
            if (!await db.AloneAsync("reconcile-messages", doubt.Id, () => SettleAsync(doubt, isSent, now, cancel), now, cancel))
                failed++;
            else if (isSent)
                sent++;
            else
                absent++;
        }

        logger.LogInformation(
            "reconcile-messages: {InDoubt} in doubt, {Sent} proven sent, {Absent} proven absent, {Failed} not settled",
            doubts.Count, sent, absent, failed);
    }

    private Task<Outcome> SettleAsync(MessageInDoubt doubt, bool isSent, DateTimeOffset now, CancellationToken cancel) => isSent
        ? db.SettleSentAsync(doubt.Id, doubt.Attempts, RecordOfferMailed.Follows(AnswerDeadline.After(now, settings.Value.AnswerDays)), now, cancel)
        : db.SettleAbsentAsync(doubt.Id, doubt.Attempts, now, cancel);
}
