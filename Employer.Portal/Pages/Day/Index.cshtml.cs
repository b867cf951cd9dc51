using Matching.Data.Accounts;
using Matching.Data.Exits;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Data.Placements;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Day;

/// <summary>What needs the counsellor now, with counts and age, oldest first.</summary>
public sealed class IndexModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public int ToValidate { get; private set; }

    public DateTimeOffset? OldestProposal { get; private set; }

    public IReadOnlyList<(DayTopic Topic, IReadOnlyList<CounsellorTask> Tasks)> Topics { get; private set; } = [];

    /// <summary>People whom no mail tells how an offer ended.</summary>
    public IReadOnlyList<EndToTell> Ends { get; private set; } = [];

    public IReadOnlyList<OtherMatchAfterHire> AfterHire { get; private set; } = [];

    public IReadOnlyList<PlacementToCheck> Checks { get; private set; } = [];

    /// <summary>Spotted openings that wait for somebody to ask whether they are still there.</summary>
    public IReadOnlyList<HeldOpening> Held { get; private set; } = [];

    /// <summary>Proposals that a rule took back.</summary>
    public IReadOnlyList<EndedByItself> Ended { get; private set; } = [];

    public bool IsQuiet => Held.Count == 0 && Ended.Count == 0 && ToValidate == 0 && Topics.Count == 0 && Ends.Count == 0 && AfterHire.Count == 0 && Checks.Count == 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (me, today) = (User.AccountId(), French.Day(Now));
        var waiting = (await db.ProposalsToReviewAsync(me, cancel)).Where(p => !(p.PostponedUntil > today)).ToList();
        (ToValidate, OldestProposal) = (waiting.Count, waiting.Count == 0 ? null : waiting.Min(p => p.ProposedAt));
        var tasks = (await db.CounsellorTasksAsync(me, cancel)).ToLookup(task => task.Kind);
        Topics = [.. DayTopic.All.Where(topic => tasks.Contains(topic.Kind)).Select(topic => (topic, (IReadOnlyList<CounsellorTask>)[.. tasks[topic.Kind]]))];
        Ends = await db.EndsToTellAsync(me, cancel);
        AfterHire = await db.OtherMatchesAfterHireAsync(me, cancel);
        Held = await db.HeldSpottedOpeningsAsync(me, today, cancel);
        Ended = await db.EndedByThemselvesAsync(me, Now.AddDays(-7), cancel);
        Checks = await db.PlacementsToCheckAsync(me, today, cancel: cancel);
    }
}
