using System.Linq.Expressions;
using System.Text.Json;
using Hangfire;
using Hangfire.Storage;
using Matching.Jobs.Commitments;
using Matching.Jobs.Matches;
using Matching.Jobs.Messages;
using Matching.Jobs.Models;
using Matching.Jobs.Offers;
using Matching.Jobs.Openings;
using Matching.Jobs.Rankings;
using Matching.Jobs.Work;

namespace Matching.Jobs.Hosting;

/// <summary>Everything that recurs, in Paris time. What is promised is done at once (<see cref="OutboxListener"/>); its rows here are the safety net.</summary>
internal static class Schedule
{
    /// <summary>As often as <see cref="JobsOptions.Often"/> says.</summary>
    private const string? Often = null;

    private static readonly Entry[] Entries =
    [
        Of<DrainWork>("drain-work", Often, job => job.RunAsync(CancellationToken.None)),
        Of<SendMessages>("send-messages", Often, job => job.RunAsync(CancellationToken.None)),
        Of<ReconcileMessages>("reconcile-messages", Often, job => job.RunAsync(CancellationToken.None)),
        Of<IntroduceAccepted>("introduce-accepted", Often, job => job.RunAsync(CancellationToken.None)),
        Of<FillOpenings>("fill-openings", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<CloseMatches>("close-matches", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<EndNoLongerSo>("end-no-longer-so", "*/5 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<LapseProposals>("lapse-proposals", "10 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<MarkUnanswered>("mark-unanswered", "20 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<RemindCompanies>("remind-companies", "30 8 * * 1-5", job => job.RunAsync(CancellationToken.None)),
        Of<EndSilentMatches>("end-silent-matches", "40 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<RemindCounsellors>("remind-counsellors", "0 8-17 * * 1-5", job => job.RunAsync(CancellationToken.None)),
        Of<ExpireOpenings>("expire-openings", "5 0 * * *", job => job.RunAsync(CancellationToken.None)),
        Of<ExamineOpenings>("examine-openings", "*/10 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<HoldStartedOpenings>("hold-started-openings", "8 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<MissCommitments>("miss-commitments", "15 0 * * *", job => job.RunAsync(CancellationToken.None)),
        Of<Retrain>("retrain", "0 1 * * *", job => job.RunAsync(CancellationToken.None)),
        Of<RankNightly>("rank-nightly", "0 3 * * *", job => job.RunAsync(CancellationToken.None)),
        Of<RankWaiting>("rank-waiting", "*/10 * * * *", job => job.RunAsync(CancellationToken.None)),
        Of<AuditWeekly>("audit-weekly", "0 5 * * 1", job => job.RunAsync(CancellationToken.None)),
        Of<CleanUp>("clean-up", "30 4 * * *", job => job.RunAsync(CancellationToken.None)),
    ];

    public static IEnumerable<string> Ids => Entries.Select(entry => entry.Id);

    /// <summary>The name of a job is that of its type: <c>SendMessages</c> is send-messages.</summary>
    public static string IdOf(Type job) => JsonNamingPolicy.KebabCaseLower.ConvertName(job.Name);

    /// <summary>Writes the table into the storage; a job that is no longer in it stops recurring.</summary>
    public static void Apply(IRecurringJobManager recurring, JobStorage storage, string often)
    {
        var paris = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris") };
        foreach (var entry in Entries)
            entry.AddTo(recurring, entry.Cron ?? often, paris);
        using var connection = storage.GetConnection();
        foreach (var id in connection.GetRecurringJobs().Select(job => job.Id).Except(Ids))
            recurring.RemoveIfExists(id);
    }

    private static Entry Of<TJob>(string id, string? cron, Expression<Func<TJob, Task>> run) =>
        new(id, cron, (recurring, at, options) => recurring.AddOrUpdate(id, run, at, options));

    private sealed record Entry(string Id, string? Cron, Action<IRecurringJobManager, string, RecurringJobOptions> AddTo);
}
