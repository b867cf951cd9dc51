using Npgsql;

namespace Employer.Portal.Pages.Observatory;

public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : FiguresPage(database, clock)
{
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);
}
