using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>A counsellor heard from the employer that an offre repérée is filled: asked first, since it ends for everybody.</summary>
public sealed class FilledModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public OpeningDetails Opening { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await database.PublicOpeningAsync(id, withSpotted: true, cancel) is not { } opening)
            return NotFound();
        Opening = opening;
        return OpeningTransitions.Table.Allows(opening.State, OpeningState.Filled, Actor.Counsellor)
            ? Page()
            : LocalRedirect(Openings.Links.Details(id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await database.FillSpottedAsync(User.AccountId(), id, clock.GetUtcNow(), cancel);
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm("C’est noté : l’offre est pourvue. Les personnes en attente reçoivent une réponse.");
        else
            TempData.Warn("Cette offre a changé d’état entre-temps.");
        return LocalRedirect(Openings.Links.Index);
    }
}
