using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

/// <summary>The coordination gives a company « publication directe », or takes it back: a decision of its own, with its reason.</summary>
public sealed class TrustModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public CompanyDetails Company { get; private set; } = null!;

    public bool IsTrusted => Company.TrustedAt is not null;

    [BindProperty, Display(Name = "Pourquoi")]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostGiveAsync(Guid id, CancellationToken cancel) => DecideAsync(
        id, trusted: true, "Publication directe accordée : ses prochaines offres sont publiées dès qu’elle les envoie. Celles qui attendent se relisent encore.", cancel);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel) => DecideAsync(
        id, trusted: false, "Publication directe retirée : ses prochaines offres attendent une relecture. Celles qui sont en ligne y restent.", cancel);

    private async Task<IActionResult> DecideAsync(Guid id, bool trusted, string done, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (DecisionNote.Flaw(Why, isNeeded: true) is { } flaw)
        {
            ModelState.AddModelError(nameof(Why), flaw);
            return Page();
        }

        if (await database.TrustCompanyAsync(User.AccountId(), id, trusted, Why!, clock.GetUtcNow(), cancel) == Outcome.Done)
            TempData.Confirm(done);
        else
            TempData.Warn("Une autre décision a été prise entre-temps. Voici où en est l’entreprise.");
        return LocalRedirect(Links.Details(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel) =>
        (Company = (await database.CompanyAsync(id, cancel))!) is not null;
}
