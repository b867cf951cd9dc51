using Matching.Data.Accounts;
using Matching.Data.Matches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>A page that asks one thing about the people who were ticked in the queue.</summary>
public abstract class SelectionPage(NpgsqlDataSource db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid[] Ids { get; set; } = [];

    [BindProperty]
    public Guid? Next { get; set; }

    /// <summary>Those of the selection that are still this counsellor's to review.</summary>
    public IReadOnlyList<ProposalToReview> Selected { get; private set; } = [];

    protected NpgsqlDataSource Db => db;

    /// <summary>Whom it was about; how many, when some had been decided before.</summary>
    protected async Task<string> NamedAsync(int done, CancellationToken cancel) =>
        done == Ids.Length ? await db.PeopleNamedAsync(User, Ids, cancel) : French.Count(done, "personne");

    protected async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var queue = await db.ProposalsToReviewAsync(User.AccountId(), cancel);
        Selected = [.. queue.Where(p => Ids.Contains(p.MatchId))];
        return Selected.Count > 0;
    }
}
