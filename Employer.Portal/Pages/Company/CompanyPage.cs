using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Placements;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Company;

/// <summary>A page of one company: it asks inside its company's scope, where other companies' things do not exist.</summary>
public abstract class CompanyPage(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    protected NpgsqlDataSource Database => database;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => Matching.Engine.Words.French.Day(Now);

    protected PlacementParty Me => PlacementParty.Company(User.CompanyId(), User.AccountId());

    protected Task<T> AsCompanyAsync<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancel) =>
        database.AsCompanyAsync(User.CompanyId(), ask, cancel);
}
