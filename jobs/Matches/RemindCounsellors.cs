using Hangfire;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Jobs.Matches;

/// <summary>Promises the mail "proposals wait", in working hours only. Running it again in the same hour promises nothing more.</summary>
internal sealed class RemindCounsellors(NpgsqlDataSource db, TimeProvider clock, ILogger<RemindCounsellors> logger)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var here = TimeZoneInfo.ConvertTime(now, Paris);
        var today = DateOnly.FromDateTime(here.DateTime);
        if (!WorkingDays.IsWorkingDay(today) || here.Hour is < 8 or >= 18)
            return;
        // A worker that was down at eight still says good morning; one that was down until noon leaves it for tomorrow.
        var (taken, failed) = await db.PromiseReviewMailsAsync(today, here.Hour, morning: here.Hour < 12, now, cancel);
        logger.LogInformation("remind-counsellors: {Count} with proposals waiting, {Failed} could not be reminded", taken - failed, failed);
    }
}
