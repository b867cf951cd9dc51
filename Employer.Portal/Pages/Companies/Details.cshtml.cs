using Matching.Data.Commitments;
using Matching.Data.Companies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

public sealed class DetailsModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public CompanyDetails Company { get; private set; } = null!;

    public IReadOnlyList<IntroducedToCompany> Introduced { get; private set; } = [];

    public IReadOnlyList<CommitmentBalance> Commitments { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => French.Day(Now);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await database.CompanyAsync(id, cancel) is not { } company)
            return NotFound();
        Company = company;
        Introduced = await database.IntroducedToCompaniesAsync(id, page: 1, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        Commitments = await connection.CommitmentsAsync(id);
        return Page();
    }
}
