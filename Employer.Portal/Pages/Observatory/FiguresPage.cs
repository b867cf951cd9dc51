using Matching.Data.Observatory;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Observatory;

/// <summary>The last twelve months, small groups hidden.</summary>
public abstract class FiguresPage(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Since => French.Day(Now).AddYears(-1);

    public Figures Figures { get; private set; } = null!;

    protected async Task LoadAsync(CancellationToken cancel) =>
        Figures = Figures.Of(await database.IndicatorsAsync(Now.AddYears(-1), Now, French.Day(Now), cancel));
}
