using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

public sealed class InterviewModel(NpgsqlDataSource db, TimeProvider clock) : MatchPage(db, clock)
{
    [BindProperty, Display(Name = "Jour de l’entretien")]
    [Required(ErrorMessage = "Donnez le jour de l’entretien, par exemple 24 11 2026.")]
    public DateOnly? HeldOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        HeldOn = Today;
        return await LoadToDecideAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel))
            return NotFound();
        if (HeldOn is { } heldOn && Match.IntroducedOn is { } introducedOn && MeetingRules.Interview(introducedOn, heldOn, Today) is { } finding)
            ModelState.AddModelError(nameof(HeldOn), DateWords.Interview(finding, introducedOn, heldOn));
        if (!ModelState.IsValid)
            return Page();
        return After(await Db.RecordInterviewAsync(User.AccountId(), id, HeldOn!.Value, Now, cancel), "Entretien noté.");
    }
}
