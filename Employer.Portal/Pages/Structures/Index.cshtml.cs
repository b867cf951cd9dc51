using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Structures;

public sealed class IndexModel(NpgsqlDataSource database) : PageModel
{
    public IReadOnlyList<StructureLine> Structures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Structures = await database.StructuresAsync(cancel);
}
