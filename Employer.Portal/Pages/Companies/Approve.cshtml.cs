using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

/// <summary>Only the coordination vouches for a company, or looks at one again that it refused. Read, it leads to the company's page.</summary>
public sealed class ApproveModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public IActionResult OnGet(Guid id) => LocalRedirect(Links.Details(id));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) => Answer(
        id, await database.ApproveCompanyAsync(User.AccountId(), id, clock.GetUtcNow(), cancel),
        "Entreprise approuvée. Rien n’est publié pour autant : chaque offre envoyée se relit dans « À traiter ».");

    public async Task<IActionResult> OnPostReconsiderAsync(Guid id, CancellationToken cancel) => Answer(
        id, await database.ReconsiderCompanyAsync(User.AccountId(), id, clock.GetUtcNow(), cancel),
        "Le refus est levé : l’entreprise est de nouveau à approuver, et peut envoyer ses offres.");

    private IActionResult Answer(Guid id, Outcome outcome, string done)
    {
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm(done);
        else
            TempData.Warn("Une autre décision a été prise entre-temps. Voici où en est l’entreprise.");
        return LocalRedirect(Links.Details(id));
    }
}
