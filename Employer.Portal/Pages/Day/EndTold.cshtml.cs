using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Matches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Day;

/// <summary>The counsellor told somebody without a mail how an offer ended.</summary>
public sealed class EndToldModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Channels =
        [new(SpokenChannel.Telephone, "Au téléphone"), new(SpokenChannel.FaceToFace, "En face à face")];

    [BindProperty]
    public Guid Match { get; set; }

    [BindProperty]
    public string Channel { get; set; } = SpokenChannel.Telephone;

    public IActionResult OnGet() => LocalRedirect(Links.Index);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var outcome = await db.RecordEndToldAsync(User.AccountId(), Match, Channel, clock.GetUtcNow(), cancel);
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm("C’est noté : la personne est prévenue.");
        else
            TempData.Warn("Rien n’a été noté : cette personne était déjà prévenue.");
        return LocalRedirect(Links.Index);
    }
}
