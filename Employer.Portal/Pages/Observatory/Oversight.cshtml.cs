using Employer.Portal.Infrastructure;
using Matching.Data.Observatory;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Observatory;

/// <summary>How often counsellors change what the ranking proposed, and how long proposals wait for them.</summary>
public sealed class OversightModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    /// <summary>Days back from now.</summary>
    public static IReadOnlyList<Choice> Periods { get; } = [new("365", "12 derniers mois"), new("91", "3 derniers mois"), new("30", "30 derniers jours")];

    [BindProperty(Name = "periode", SupportsGet = true)]
    public string? Period { get; set; }

    public OversightFigures Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Period = Periods.FirstOrDefault(p => p.Value == Period)?.Value ?? Periods[0].Value;
        var now = clock.GetUtcNow();
        Shown = OversightFigures.Of(await database.OversightAsync(now.AddDays(-int.Parse(Period, French.Culture)), now, cancel));
    }
}
