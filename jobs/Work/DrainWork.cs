using Hangfire;
using Matching.Data.Outbox;
using Matching.Data.Rankings;
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

    private static readonly TimeSpan TurnDelay = TimeSpan.FromSeconds(10);

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
                Add(await DoAsync(openings, OfOpenings, cancel));
            if (residents.Count > 0)
                Add(await DoAsync(residents, OfResidents, cancel));
        }

        if (done + failed > 0)
            logger.LogInformation("drain-work: {Done} done, {Failed} failed, {Matches} proposals", done, failed, matches);

        void Add((int Done, int Failed, int Matches) more) => (done, failed, matches) = (done + more.Done, failed + more.Failed, matches + more.Matches);
    }

    private static RankingOrder OfOpenings(IReadOnlyList<ClaimedWork> work) =>
        new(RankingCause.Opening, Openings: Subjects(work), Key: KeyOf(work));

    private static RankingOrder OfResidents(IReadOnlyList<ClaimedWork> work) =>
        new(RankingCause.Resident, Residents: Subjects(work), Key: KeyOf(work));

    private static List<Guid> Subjects(IReadOnlyList<ClaimedWork> work) => [.. work.Select(w => w.SubjectId!.Value).Distinct()];

    // A single promise is ranked once, even when its worker dies after the commit. Several together need no key: what the first
    // run proposed is live, and a second finds its place taken.
    private static string? KeyOf(IReadOnlyList<ClaimedWork> work) => work is [var only] ? $"work:{only.Id}" : null;

    private Task<IReadOnlyList<ClaimedWork>> ClaimAsync(string kind, int limit, CancellationToken cancel) =>
        db.ClaimWorkAsync([kind], limit, clock.GetUtcNow(), outbox.Value.WorkLease, cancel);

    private async Task<(int Done, int Failed, int Matches)> DoAsync(
        IReadOnlyList<ClaimedWork> work, Func<IReadOnlyList<ClaimedWork>, RankingOrder> order, CancellationToken cancel)
    {
        try
        {
            var outcome = await RankOpenings.ExecuteAsync(ranking, order(work), clock.GetUtcNow(), cancel);
            await db.RecordDoneAsync(work, clock.GetUtcNow(), CancellationToken.None);
            return (work.Count, 0, outcome.Matches);
        }
        catch (RankingBusyException)
        {
            await db.RecordWaitedAsync(work, clock.GetUtcNow() + TurnDelay, CancellationToken.None);
            return (0, 0, 0);
        }
        catch (Exception e) when (e is not OperationCanceledException && work.Count > 1)
        {
            logger.LogWarning(e, "Ranking failed for {Count} promises together: each is done alone.", work.Count);
            return await EachAloneAsync(work, order, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Ranking failed for promise {WorkId}.", work[0].Id);
            await db.RecordFailedAsync(
                work[0], JobFailures.CodeOf(e), outbox.Value.WorkAttempts, clock.GetUtcNow() + outbox.Value.DelayAfter(work[0].Attempts),
                CancellationToken.None);
            return (0, 1, 0);
        }
    }

    private async Task<(int Done, int Failed, int Matches)> EachAloneAsync(
        IReadOnlyList<ClaimedWork> work, Func<IReadOnlyList<ClaimedWork>, RankingOrder> order, CancellationToken cancel)
    {
        int done = 0, failed = 0, matches = 0;
        foreach (var item in work)
        {
            var (d, f, m) = await DoAsync([item], order, cancel);
            (done, failed, matches) = (done + d, failed + f, matches + m);
        }

        return (done, failed, matches);
    }
}
