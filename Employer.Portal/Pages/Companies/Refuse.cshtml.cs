using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

/// <summary>The coordination refuses a company, with a reason that the company reads.</summary>
public sealed class RefuseModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> ReasonChoices = [.. CompanyRefusal.Reasons.Select(r => new Choice(r.Code, r.Label, r.Text))];

    public CompanyDetails Company { get; private set; } = null!;

    [BindProperty, Display(Name = "Pourquoi")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Ce que l’entreprise doit savoir en plus")]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (ReasonChoices.All(r => r.Value != Reason))
            ModelState.AddModelError(nameof(Reason), "Choisissez une raison : l’entreprise la lit dans le message.");
        if (DecisionNote.Flaw(Note, isNeeded: false) is { } flaw)
            ModelState.AddModelError(nameof(Note), flaw);
        if (!ModelState.IsValid)
            return Page();

        if (await database.RefuseCompanyAsync(User.AccountId(), id, Reason!, Note, clock.GetUtcNow(), cancel) == Outcome.Done)
            TempData.Confirm("Entreprise refusée. Elle reçoit la raison par message ; ses offres ne sont plus en ligne.");
        else
            TempData.Warn("Une autre décision a été prise entre-temps. Voici où en est l’entreprise.");
        return LocalRedirect(Links.Details(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel) =>
        (Company = (await database.CompanyAsync(id, cancel))!) is not null;
}
