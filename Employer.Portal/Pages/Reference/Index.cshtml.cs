using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Reference;
using Matching.Engine.Lawfulness;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Reference;

public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    private IReadOnlyList<MinimumConfirmation> confirmations = [];

    public ReferenceCounts Counts { get; private set; } = null!;

    public IReadOnlyList<ReferenceLoad> Loads { get; private set; } = [];

    public static IEnumerable<LegalMinimum> Minimums => LegalMinimums.Shipped.All.Reverse();

    /// <summary>The figure of the day, when nobody has confirmed it.</summary>
    public LegalMinimum? Waiting =>
        LegalMinimums.Shipped.With([.. confirmations.Select(c => c.FromDay)]).Waiting(French.Day(clock.GetUtcNow()));

    public MinimumConfirmation? ConfirmationOf(LegalMinimum minimum) => confirmations.FirstOrDefault(c => c.FromDay == minimum.From);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Counts, Loads) = await database.ReferenceOverviewAsync(cancel);
        confirmations = await database.MinimumConfirmationsAsync(cancel);
    }

    public async Task<IActionResult> OnPostConfirmAsync(DateOnly day, CancellationToken cancel)
    {
        if (await database.ConfirmLegalMinimumAsync(User.AccountId(), day, clock.GetUtcNow(), cancel) != Outcome.Done)
            return NotFound();
        TempData.Confirm($"Montant confirmé. Une offre qui paie moins que le SMIC du {French.Date(day)} est maintenant refusée.");
        return LocalRedirect("/referentiels");
    }

    public static string NameOf(ReferenceLoad load) => load.Name switch
    {
        ReferenceName.Starter => "Référentiel de départ",
        ReferenceName.Rome => "ROME officiel",
        var other => other,
    };

    public static string CountOf(KeyValuePair<string, int> count) => count.Key switch
    {
        "communes" => French.Count(count.Value, "commune"),
        "priority_districts" => French.Count(count.Value, "quartier"),
        "business_parks" => French.Count(count.Value, "parc"),
        "occupations" => French.Count(count.Value, "métier"),
        "appellations" => French.Count(count.Value, "appellation"),
        "skills" => French.Count(count.Value, "compétence"),
        "mobility" => French.Count(count.Value, "passage") + " entre métiers",
        "occupation_skills" => French.Count(count.Value, "lien") + " entre métier et compétence",
        var other => $"{other} : {French.Number(count.Value)}",
    };
}
