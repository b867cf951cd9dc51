using Matching.Data.Accounts;
using Matching.Data.Exits;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Exits;

/// <summary>The hires to follow up, and the exits that the structure pronounced in a year.</summary>
public sealed class IndexModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "annee")]
    public int? Year { get; set; }

    public DateOnly Today => French.Day(clock.GetUtcNow());

    public int ShownYear => Math.Clamp(Year ?? Today.Year, Today.Year - 9, Today.Year);

    public IReadOnlyList<PlacementToCheck> Checks { get; private set; } = [];

    public IReadOnlyList<PronouncedExit> Exits { get; private set; } = [];

    public int Dynamic => Exits.Count(exit => ExitClass.IsDynamic(exit.Class));

    public IEnumerable<(string Class, int Count)> Classes => ExitClass.All.Select(c => (c, Exits.Count(exit => exit.Class == c)));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Checks = await db.PlacementsToCheckAsync(User.AccountId(), Today, cancel: cancel);
        Exits = await db.ExitsOfStructureAsync(User.StructureId(), new DateOnly(ShownYear, 1, 1), new DateOnly(ShownYear, 12, 31), cancel);
    }
}
