using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Placements;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>A hire that one side reported, and that came to nothing before both confirmed it.</summary>
public sealed class NotStartedModel(NpgsqlDataSource db, TimeProvider clock) : MatchPage(db, clock)
{
    public static readonly IReadOnlyList<Choice> Choices = [.. Reasons.NotStarted.Select(r => new Choice(r.Code, r.Label))];

    [BindProperty, Display(Name = "Pour quelle raison ?")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        !await LoadToDecideAsync(id, cancel) ? NotFound()
        : Match.CanSayNotStarted() ? Page()
        : LocalRedirect(Links.Details(id));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel) || Match.PlacementId is not { } placement)
            return NotFound();
        if (Choices.All(c => c.Value != Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Choisissez une raison.");
            return Page();
        }

        return After(
            await Db.NotStartedAsync(PlacementParty.Counsellor(User.StructureId(), User.AccountId()), placement, Reason!, Now, cancel),
            "C’est noté : l’embauche annoncée ne compte pas.");
    }
}
