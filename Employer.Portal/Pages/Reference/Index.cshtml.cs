using Matching.Data.Reference;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Reference;

public sealed class IndexModel(NpgsqlDataSource database) : PageModel
{
    public ReferenceCounts Counts { get; private set; } = null!;

    public IReadOnlyList<ReferenceLoad> Loads { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => (Counts, Loads) = await database.ReferenceOverviewAsync(cancel);

    public static string NameOf(ReferenceLoad load) => load.Name switch
    {
        ReferenceName.Starter => "Référentiel de départ",
        ReferenceName.Rome => "ROME officiel",
        var other => other,
    };
}
