using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>Takes validations back while nothing left.</summary>
public sealed class UndoModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid[] Ids { get; set; } = [];

    public IActionResult OnGet() => LocalRedirect(Links.Review);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var undone = await db.UndoValidationAsync(User.AccountId(), Ids, clock.GetUtcNow(), cancel);
        var left = Ids.Length - undone;
        if (undone > 0)
            TempData.Confirm(
                (undone == 1 ? "Annulé : la proposition est de nouveau à valider." : $"Annulé : {French.Number(undone)} propositions sont de nouveau à valider.")
                + (left > 0 ? " Les autres messages étaient déjà partis." : ""));
        else
            TempData.Warn("Trop tard pour annuler : le message est déjà parti. Vous pouvez encore retirer la proposition depuis sa page.");
        return LocalRedirect(undone > 0 ? Links.ReviewAt(Ids[0]) : Links.Review);
    }
}
