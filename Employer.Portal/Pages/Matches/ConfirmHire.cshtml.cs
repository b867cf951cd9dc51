using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Data.Placements;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>The counsellor confirms or contests the hire that the company reported.</summary>
public sealed class ConfirmHireModel(NpgsqlDataSource db, TimeProvider clock, IOptions<MatchSettings> settings) : MatchPage(db, clock)
{
    [BindProperty]
    public bool Confirm { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IActionResult OnGet(Guid id) => LocalRedirect(Links.Details(id));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel) || Match.PlacementId is not { } placement)
            return NotFound();

        var us = PlacementParty.Counsellor(User.StructureId(), User.AccountId());
        return Confirm
            ? After(await Db.ConfirmPlacementAsync(us, placement, settings.Value, Now, cancel), "Embauche confirmée. Elle compte dans l’engagement de l’entreprise, s’il y en a un.")
            : After(await Db.ContestPlacementAsync(us, placement, Reasons.Contest.FirstOrDefault(r => r.Code == Reason)?.Code ?? "other", Now, cancel), "C’est noté : l’entreprise doit vérifier. Rien n’est compté pour l’instant.");
    }
}
