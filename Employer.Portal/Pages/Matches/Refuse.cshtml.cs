using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>Why these people are not proposed: one reason for all of them.</summary>
public sealed class RefuseModel(NpgsqlDataSource db, TimeProvider clock) : SelectionPage(db)
{
    public static readonly IReadOnlyList<Choice> Choices = [.. Reasons.Counsellor.Select(r => new Choice(r.Code, r.Label, r.Text))];

    [BindProperty, Display(Name = "Pour quelle raison ?")]
    [Required(ErrorMessage = "Choisissez une raison : elle améliore les propositions suivantes.")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Phrase gardée au dossier"), StringLength(TextLengths.Remark), DataType(DataType.MultilineText)]
    public string? Sentence { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LoadAsync(cancel))
            return Page();
        TempData.Warn("Cochez d’abord au moins une personne à valider.");
        return LocalRedirect(Links.Review);
    }

    /// <summary>From the bar of ticked people: the same page, its question not answered yet.</summary>
    public Task<IActionResult> OnPostSelectionAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return OnGetAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var ready = Reasons.Counsellor.FirstOrDefault(r => r.Code == Reason);
        if (ready is null && !string.IsNullOrEmpty(Reason))
            ModelState.AddModelError(nameof(Reason), "Cette raison n’est pas dans la liste. Choisissez-en une.");
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            return Page();
        }

        var sentence = string.IsNullOrWhiteSpace(Sentence) ? ready!.Text : Sentence;
        var refused = await Db.RefuseMatchesAsync(User.AccountId(), Ids, ready!.Code, sentence, clock.GetUtcNow(), cancel);
        if (refused == 0)
            TempData.Warn("Rien n’a changé : ces propositions ont déjà été traitées.");
        else
            TempData.Confirm($"Non proposé : {await NamedAsync(refused, cancel)}, pour la raison « {ready.Label} ». Rien n’est envoyé.");
        return LocalRedirect(Links.ReviewAt(Next));
    }
}
