using Employer.Portal.Infrastructure;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Data.Rankings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Employer.Portal.Pages.Operations;

public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock, IOptions<MatchSettings> settings, IConfiguration configuration) : PageModel
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    public Backlog Backlog { get; private set; } = new();

    public IReadOnlyList<OutboxCount> Counts { get; private set; } = [];

    public IReadOnlyList<MessageInDoubt> InDoubt { get; private set; } = [];

    public IReadOnlyList<RankingRunLine> Runs { get; private set; } = [];

    public IReadOnlyList<JobFailure> Degraded { get; private set; } = [];

    public OpeningsWaiting Waiting { get; private set; } = new(0, 0);

    public RankingStop? Stop { get; private set; }

    /// <summary>Where jobs shows its dashboard; the sign-in is the same.</summary>
    public string? Dashboard => configuration["Jobs:Address"] is { Length: > 0 } address ? address.TrimEnd('/') + "/hangfire" : null;

    public IReadOnlyList<WaitingCheck> Checks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Backlog = await database.BacklogAsync(clock.GetUtcNow(), Grace, settings.Value.MindChangeTime, cancel);
        Counts = await database.OutboxOverviewAsync(cancel);
        InDoubt = await database.MessagesInDoubtAsync(100, cancel);
        Degraded = await database.DegradedJobsAsync(cancel: cancel);
        Stop = await database.LastRankingStopAsync(cancel);
        Waiting = await database.OpeningsWaitingAsync(cancel);
        Runs = await database.LatestRankingRunsAsync(10, cancel);
        Checks = await database.WaitingChecksAsync(cancel);
    }

    public async Task<IActionResult> OnPostSentAsync(Guid id, int attempts, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return Settled(
            await database.SettleSentAsync(id, attempts, RecordOfferMailed.Follows(AnswerDeadline.After(now, settings.Value.AnswerDays)), now, cancel),
            "Noté : ce message est parti. Il ne sera pas envoyé de nouveau.");
    }

    public async Task<IActionResult> OnPostAbsentAsync(Guid id, int attempts, CancellationToken cancel) => Settled(
        await database.SettleAbsentAsync(id, attempts, clock.GetUtcNow(), cancel),
        "Noté : ce message n’est pas parti. Il part maintenant, si sa raison d’être tient toujours.");

    private LocalRedirectResult Settled(Outcome outcome, string text)
    {
        if (outcome == Outcome.Done)
            TempData.Confirm(text);
        else
            TempData.Warn("Ce message a changé d’état entre-temps ; regardez la liste de nouveau.");
        return LocalRedirect(Links.Index);
    }
}
