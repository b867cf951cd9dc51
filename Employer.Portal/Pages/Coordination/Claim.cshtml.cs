using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Coordination;

/// <summary>A company says that an offre repérée is its own: the coordination compares, then confirms or refuses.</summary>
public sealed class ClaimModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public OpeningClaim Claim { get; private set; } = null!;

    public OpeningDetails Opening { get; private set; } = null!;

    public bool IsOpen => Claim is { IsSettled: false } && Opening.CompanyId is null
        && OpeningTransitions.Table.Allows(Opening.State, OpeningState.Published, Actor.Coordinator);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.OpeningClaimAsync(id) is not { } claim || await connection.OpeningAsync(claim.OpeningId) is not { } opening)
            return NotFound();
        (Claim, Opening) = (claim, opening);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await database.ConfirmClaimAsync(User.AccountId(), id, clock.GetUtcNow(), cancel);
        if (outcome == Outcome.Incomplete)
            return await RefusedAsync(id, cancel);
        if (outcome != Outcome.Forbidden)
            return Answer(outcome, "C’est confirmé : l’offre est publiée au nom de l’entreprise, qui la voit dans ses offres.");
        TempData.Warn("Cette entreprise n’est pas approuvée. Approuvez-la d’abord, puis confirmez.");
        return LocalRedirect(Links.Claim(id));
    }

    // It says what the law forbids: the page of the opening shows it, and where it is lifted.
    private async Task<IActionResult> RefusedAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.OpeningClaimAsync(id) is not { } claim)
            return NotFound();
        TempData.Warn("Cette offre dit ce que la loi interdit. Voyez ce qui a été trouvé, puis revenez confirmer.");
        return LocalRedirect(Links.Opening(claim.OpeningId));
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancel) => Answer(
        await database.RefuseClaimAsync(User.AccountId(), id, clock.GetUtcNow(), cancel),
        "C’est noté : l’offre reste une offre repérée. L’entreprise lit votre réponse dans ses offres.");

    private LocalRedirectResult Answer(Outcome outcome, string done)
    {
        if (outcome == Outcome.Done)
            TempData.Confirm(done);
        else
            TempData.Warn("Cette demande a déjà une réponse, ou l’offre n’est plus ouverte.");
        return LocalRedirect(Links.Index);
    }
}
