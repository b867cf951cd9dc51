using System.ComponentModel.DataAnnotations;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Engine.Reading;
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
        if (EndsOn < StartsOn)
            ModelState.AddModelError(nameof(EndsOn), "Le dernier jour vient avant le premier. Vérifiez les deux dates.");
        else if (EndsOn > StartsOn?.AddDays(RecordOutcome.LongestImmersionDays))
            ModelState.AddModelError(nameof(EndsOn), $"Une immersion dure un mois au plus : terminez-la au plus tard le {French.Date(StartsOn!.Value.AddDays(RecordOutcome.LongestImmersionDays))}.");
        if (!ModelState.IsValid)
            return Page();
        return After(
            await Db.RecordImmersionAsync(User.AccountId(), id, Convention!.Trim(), StartsOn!.Value, EndsOn!.Value, Now, cancel), "Immersion notée.");
    }
}
