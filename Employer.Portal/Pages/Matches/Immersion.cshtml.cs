using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

public sealed class ImmersionModel(NpgsqlDataSource db, TimeProvider clock) : MatchPage(db, clock)
{
    [BindProperty, Display(Name = "Numéro de la convention"), StringLength(TextLengths.ConventionReference)]
    [Required(ErrorMessage = "Donnez le numéro de la convention : sans elle, l’immersion ne peut pas commencer.")]
    public string? Convention { get; set; }

    [BindProperty, Display(Name = "Premier jour")]
    [Required(ErrorMessage = "Donnez le premier jour, par exemple 1 12 2026.")]
    public DateOnly? StartsOn { get; set; }

    [BindProperty, Display(Name = "Dernier jour")]
    [Required(ErrorMessage = "Donnez le dernier jour, par exemple 12 12 2026.")]
    public DateOnly? EndsOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadToDecideAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel))
            return NotFound();
        if (StartsOn is { } startsOn)
            Check(startsOn);
        if (!ModelState.IsValid)
            return Page();
        return After(
            await Db.RecordImmersionAsync(User.AccountId(), id, Convention!.Trim(), StartsOn!.Value, EndsOn!.Value, Now, cancel), "Immersion notée.");
    }

    private void Check(DateOnly startsOn)
    {
        if (Match.IntroducedOn is { } introducedOn && MeetingRules.ImmersionStart(introducedOn, startsOn, Today) is { } early)
            ModelState.AddModelError(nameof(StartsOn), DateWords.Start(early, introducedOn, startsOn, MeetingRules.ImmersionMonthsAhead));
        if (EndsOn is { } endsOn && MeetingRules.ImmersionEnd(startsOn, endsOn) is { } finding)
            ModelState.AddModelError(nameof(EndsOn), DateWords.ImmersionEnd(finding, startsOn));
    }
}
