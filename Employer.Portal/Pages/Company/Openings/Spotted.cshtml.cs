using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Openings;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>Offers found elsewhere that may be the company's: it says so, the coordination confirms.</summary>
public sealed class SpottedModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    [BindProperty(Name = "nom", SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>A refused company claims nothing.</summary>
    public CompanyStanding Standing { get; private set; } = new(false, false, false);

    public IReadOnlyList<SpottedForCompany> Openings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Standing = await AsCompanyAsync(company => company.StandingAsync(User.CompanyId()), cancel);
        if (string.IsNullOrWhiteSpace(Name))
            Name = (await Database.CompanyAsync(User.CompanyId(), cancel))!.Name;
        Openings = await Database.SpottedForCompanyAsync(User.CompanyId(), Name.Trim(), cancel);
    }

    public async Task<IActionResult> OnPostClaimAsync(Guid id, CancellationToken cancel)
    {
        if (await Database.ClaimOpeningAsync(User.CompanyId(), User.AccountId(), id, Now, cancel) == Outcome.NotFound)
            return NotFound();
        TempData.Confirm("C’est noté. La coordination vérifie, puis l’offre rejoint vos offres.");
        return LocalRedirect(Links.SpottedOpenings);
    }
}
