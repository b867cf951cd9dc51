using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Placements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Day;

/// <summary>Keeps or ends another match of a person who found a short job.</summary>
public sealed class AfterHireModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Guid Match { get; set; }

    [BindProperty]
    public bool Keep { get; set; }

    public IActionResult OnGet() => LocalRedirect(Links.Index);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = Keep
            ? await db.KeepAfterHireAsync(User.AccountId(), Match, clock.GetUtcNow(), cancel)
            : await db.EndAfterHireAsync(User.AccountId(), Match, clock.GetUtcNow(), cancel);
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm(Keep ? "Gardée : la proposition continue." : "Retirée : si la personne connaissait l’offre, elle reçoit un courriel ; sans adresse, elle apparaît dans « À prévenir ».");
        else
            TempData.Warn("Cette proposition a déjà changé.");
        return LocalRedirect(Links.Index);
    }
}
