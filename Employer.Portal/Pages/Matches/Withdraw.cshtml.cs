using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

public sealed class WithdrawModel(NpgsqlDataSource db, TimeProvider clock) : MatchPage(db, clock)
{
    public static readonly IReadOnlyList<Choice> Choices = [.. Reasons.Counsellor.Select(r => new Choice(r.Code, r.Label))];

    [BindProperty, Display(Name = "Pour quelle raison ?")]
    [Required(ErrorMessage = "Choisissez une raison.")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Remarque pour le dossier"), StringLength(TextLengths.Remark), DataType(DataType.MultilineText)]
    public string? Remark { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadToDecideAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel))
            return NotFound();
        if (!string.IsNullOrEmpty(Reason) && Choices.All(choice => choice.Value != Reason))
            ModelState.AddModelError(nameof(Reason), "Cette raison n’est pas dans la liste. Choisissez-en une.");
        if (!ModelState.IsValid)
            return Page();
        return After(await Db.WithdrawMatchAsync(User.AccountId(), id, Reason!, Remark, Now, cancel), "Proposition retirée.");
    }
}
