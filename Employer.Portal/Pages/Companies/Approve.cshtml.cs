using Employer.Portal.Infrastructure;
using Matching.Data.Companies;
using Matching.Data.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

/// <summary>Only the coordination vouches for a company. Read, it leads to the company's page.</summary>
public sealed class ApproveModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public IActionResult OnGet(Guid id) => LocalRedirect(Links.Details(id));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await database.ApproveCompanyAsync(id, clock.GetUtcNow(), cancel) == Outcome.NotFound)
            return NotFound();
        TempData.Confirm("Entreprise approuvée. Ses offres envoyées sont publiées, les prochaines le seront aussitôt.");
        return LocalRedirect(Links.Details(id));
    }
}
