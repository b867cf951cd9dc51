using Matching.Data.Accounts;
using Matching.Data.Companies;
using Npgsql;

namespace Employer.Portal.Pages.Company.Team;

public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    public CompanyDetails Company { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Company = (await Database.CompanyAsync(User.CompanyId(), cancel))!;
}
