using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Matching.Data.Companies;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Commitments;

/// <summary>What the company promised, kept, and whether the public may see it.</summary>
public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    /// <summary>A refused company proposes nothing.</summary>
    public CompanyStanding Standing { get; private set; } = new(false, false, false);

    public IReadOnlyList<CommitmentBalance> Commitments { get; private set; } = [];

    public bool IsPublic { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => await AsCompanyAsync(
        async company =>
        {
            Standing = await company.StandingAsync(User.CompanyId());
            Commitments = await company.CommitmentsAsync();
            IsPublic = await company.PublishesCommitmentsAsync(User.CompanyId());
            return true;
        },
        cancel);

    public async Task<IActionResult> OnPostPublicAsync(bool agrees, CancellationToken cancel)
    {
        await Database.ConsentToPublishAsync(User.CompanyId(), agrees, cancel);
        TempData.Confirm(agrees
            ? "Vos engagements signés sont maintenant visibles par le public. Vous pouvez revenir dessus à tout moment."
            : "Vos engagements ne sont plus visibles par le public.");
        return LocalRedirect(Links.Commitments);
    }
}
