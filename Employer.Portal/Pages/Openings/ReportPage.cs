using Employer.Portal.Infrastructure;
using Matching.Data.Database;
using Matching.Data.Openings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Npgsql;

namespace Employer.Portal.Pages.Openings;

/// <summary>« Signaler cette offre », for whoever reads it: without an account, and nothing about who says it is kept.</summary>
[EnableRateLimiting(RateLimits.Report)]
public abstract class ReportPage(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public string OpeningTitle { get; protected set; } = "";

    /// <summary>Where the reader came from.</summary>
    public abstract string Back { get; }

    /// <summary>The opening that this reader may read; null for none.</summary>
    protected abstract Task<Guid?> FindAsync(CancellationToken cancel);

    protected NpgsqlDataSource Database => database;

    protected DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } opening)
            return NotFound();
        Input.Check(ModelState);
        if (!ModelState.IsValid)
            return Page();
        if (!Input.IsFromAProgram && await database.ReportOpeningAsync(opening, Input.Reason!, Input.Text, Now, cancel) != Outcome.Done)
        {
            TempData.Warn("Cette offre n’est plus en ligne : il n’y a plus rien à signaler.");
            return LocalRedirect(Back);
        }

        TempData.Confirm("Merci. La coordination de la Cité lit votre signalement et décide. Elle ne peut pas vous répondre : rien n’est gardé sur vous.");
        return LocalRedirect(Back);
    }
}
