using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Exits;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Exits;

/// <summary>One follow-up of a hire: is the person still at work, and if not, what happened.</summary>
public sealed class CheckModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> ReasonChoices = [.. Reasons.Ended.Concat(Reasons.NotStarted).Select(r => new Choice(r.Code, r.Label))];

    [BindProperty, Display(Name = "La personne travaille-t-elle toujours là ?")]
    [Required(ErrorMessage = "Dites ce qu’il en est.")]
    public string? Finding { get; set; }

    [BindProperty, Display(Name = "Si elle n’y travaille plus : pourquoi ?")]
    public string? Reason { get; set; }

    public PlacementToCheck Placement { get; private set; } = null!;

    public DateOnly Today => French.Day(clock.GetUtcNow());

    public IReadOnlyList<Choice> Findings =>
    [
        new(CheckFinding.StillThere, "Oui"),
        .. Placement.Step == CheckStep.Day7 ? [new Choice(CheckFinding.NotStarted, "Non, le contrat n’a jamais commencé")] : Array.Empty<Choice>(),
        .. Today <= PlacementChecks.TrialEnd(Placement.Contract, Placement.StartsOn, Placement.EndsOn) || Placement.Step == CheckStep.TrialEnd
            ? [new Choice(CheckFinding.BrokenInTrial, "Non, arrêté pendant la période d’essai")] : Array.Empty<Choice>(),
        new(CheckFinding.Ended, "Non, le contrat est terminé"),
    ];

    public async Task<IActionResult> OnGetAsync(Guid placement, CancellationToken cancel) => await LoadAsync(placement, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid placement, CancellationToken cancel)
    {
        if (!await LoadAsync(placement, cancel))
            return NotFound();
        if (Finding is not null && Findings.All(choice => choice.Value != Finding))
            ModelState.AddModelError(nameof(Finding), "Cette réponse n’est pas dans la liste. Choisissez-en une.");
        else if (Finding is not null and not CheckFinding.StillThere && ReasonChoices.All(choice => choice.Value != Reason))
            ModelState.AddModelError(nameof(Reason), "Dites pourquoi la personne n’y travaille plus.");
        if (!ModelState.IsValid)
            return Page();

        var reason = Finding == CheckFinding.StillThere ? null : Reason;
        var outcome = await db.RecordCheckAsync(User.StructureId(), User.AccountId(), placement, Finding!, reason, Today, clock.GetUtcNow(), cancel);
        if (outcome == Outcome.Done)
            TempData.Confirm(Finding switch
            {
                CheckFinding.StillThere => "Suivi noté : toujours en poste.",
                CheckFinding.Ended => "C’est noté : le contrat est terminé.",
                _ => "C’est noté. L’embauche ne compte plus dans l’engagement de l’entreprise.",
            });
        else
            TempData.Warn("Rien n’a été noté : cette embauche a changé entre-temps.");
        return LocalRedirect(Links.Index);
    }

    private async Task<bool> LoadAsync(Guid placement, CancellationToken cancel)
    {
        if ((await db.PlacementsToCheckAsync(User.AccountId(), Today, placement, cancel)).SingleOrDefault() is not { } found)
            return false;
        Placement = found;
        return true;
    }
}
