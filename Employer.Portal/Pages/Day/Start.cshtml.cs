using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Openings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Day;

/// <summary>The counsellor asked at the source: a spotted job whose start has passed is still there.</summary>
public sealed class StartModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Guid Opening { get; set; }

    [BindProperty]
    public DateOnly? StartsOn { get; set; }

    public IActionResult OnGet() => LocalRedirect(Links.Index);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = ModelState.IsValid
            ? await db.ConfirmSpottedStartAsync(User.AccountId(), Opening, StartsOn, clock.GetUtcNow(), cancel)
            : Outcome.Incomplete;
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm("C’est noté : l’offre peut de nouveau être proposée.");
        else
            TempData.Warn(outcome == Outcome.Incomplete
                ? "Rien n’a été noté : la date doit être celle d’aujourd’hui ou venir après. Laissez-la vide pour « dès que possible »."
                : "Le début de cette offre a déjà été confirmé, ou l’offre est terminée.");
        return LocalRedirect(Links.Index);
    }
}
