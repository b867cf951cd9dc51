using Npgsql;

namespace Employer.Portal.Pages.Observatory;

/// <summary>The same figures, laid out to be printed for the steering committee.</summary>
public sealed class CopilModel(NpgsqlDataSource database, TimeProvider clock) : FiguresPage(database, clock)
{
    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);
}
