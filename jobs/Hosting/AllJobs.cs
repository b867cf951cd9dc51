using Matching.Jobs.Commitments;
using Matching.Jobs.Matches;
using Matching.Jobs.Messages;
using Matching.Jobs.Models;
using Matching.Jobs.Offers;
using Matching.Jobs.Openings;
using Matching.Jobs.Rankings;
using Matching.Jobs.Work;

namespace Matching.Jobs.Hosting;

internal static class AllJobs
{
    /// <summary>Everything that <see cref="Schedule"/> and <see cref="OutboxListener"/> name.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddScoped<DrainWork>()
        .AddScoped<RankNightly>()
        .AddScoped<RankWaiting>()
        .AddScoped<Retrain>()
        .AddScoped<AuditWeekly>()
        .AddScoped<MessageSender>()
        .AddScoped<SendMessages>()
        .AddScoped<ReconcileMessages>()
        .AddScoped<RemindCounsellors>()
        .AddScoped<LapseProposals>()
        .AddScoped<MarkUnanswered>()
        .AddScoped<IntroduceAccepted>()
        .AddScoped<CloseMatches>()
        .AddScoped<EndNoLongerSo>()
        .AddScoped<RemindCompanies>()
        .AddScoped<EndSilentMatches>()
        .AddScoped<ExpireOpenings>()
        .AddScoped<ExamineOpenings>()
        .AddScoped<HoldStartedOpenings>()
        .AddScoped<FillOpenings>()
        .AddScoped<MissCommitments>()
        .AddScoped<CleanUp>();
}
