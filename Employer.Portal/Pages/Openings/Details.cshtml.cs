using Matching.Data.Openings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Openings;

public sealed class DetailsModel(NpgsqlDataSource database) : PageModel
{
    public OpeningDetails Opening { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await database.PublicOpeningAsync(id, cancel) is not { } opening)
            return NotFound();
        Opening = opening;
        return Page();
    }
}
