using Hangfire;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Jobs.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Work;

/// <summary>
/// Does the rankings that were promised. Those of several openings become one run, those of several residents another; one worker at a
/// time, since runs follow one another anyway.
/// </summary>
internal sealed class DrainWork(
    NpgsqlDataSource db, RankingContext ranking, IOptions<OutboxOptions> outbox, TimeProvider clock, ILogger<DrainWork> logger)
{
    private const long Turn = 0x44_72_61_69_6E;

    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var turn = await AdvisoryLock.TryTakeAsync(db, Turn, cancel);
        if (turn is null)
            return;

        int done = 0, failed = 0, matches = 0;
        while (done + failed < outbox.Value.LimitPerRun && !cancel.IsCancellationRequested)
        {
            var openings = await ClaimAsync(WorkKind.RankOpening, outbox.Value.WorkChunk, cancel);
            var residents = await ClaimAsync(WorkKind.RankResident, outbox.Value.WorkChunk, cancel);
            if (openings.Count + residents.Count == 0)
                break;
            if (openings.Count > 0)
                Add(await DoAsync(openings, new RankingOrder(RankingCause.Opening, Openings: Subjects(openings), Key: KeyOf(openings)), cancel));
            if (residents.Count > 0)
                Add(await DoAsync(residents, new RankingOrder(RankingCause.Resident, Residents: Subjects(residents), Key: KeyOf(residents)), cancel));
        }

        if (done + failed > 0)
            logger.LogInformation("drain-work: {Done} done, {Failed} failed, {Matches} proposals", done, failed, matches);

        void Add((int Done, int Failed, int Matches) more) => (done, failed, matches) = (done + more.Done, failed + more.Failed, matches + more.Matches);
    }

    private static List<Guid> Subjects(IReadOnlyList<ClaimedWork> work) => [.. work.Select(w => w.SubjectId!.Value).Distinct()];

    // A single promise is ranked once, even when its worker dies after the commit. Several together need no key: what the first
    // run proposed is live, and a second finds its place taken.
    private static string? KeyOf(IReadOnlyList<ClaimedWork> work) => work is [var only] ? $"work:{only.Id}" : null;

    private Task<IReadOnlyList<ClaimedWork>> ClaimAsync(string kind, int limit, CancellationToken cancel) =>
        db.ClaimWorkAsync([kind], limit, clock.GetUtcNow(), outbox.Value.WorkLease, cancel);

    private async Task<(int Done, int Failed, int Matches)> DoAsync(IReadOnlyList<ClaimedWork> work, RankingOrder order, CancellationToken cancel)
    {
        try
        {
            var outcome = await RankOpenings.ExecuteAsync(ranking, order, clock.GetUtcNow(), cancel);
            await db.RecordDoneAsync(work, clock.GetUtcNow(), CancellationToken.None);
            return (work.Count, 0, outcome.Matches);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Ranking failed for {Count} promises, the first of them {WorkId}.", work.Count, work[0].Id);
            foreach (var item in work)
                await db.RecordFailedAsync(
                    item, e.GetType().Name, outbox.Value.WorkAttempts, clock.GetUtcNow() + outbox.Value.DelayAfter(item.Attempts), CancellationToken.None);
            return (0, work.Count, 0);
        }
    }
}
