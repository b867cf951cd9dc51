using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>The employer does not go on: the reason, and the sentence that the person reads.</summary>
public sealed class NotRetainedModel(NpgsqlDataSource db, TimeProvider clock) : MatchPage(db, clock)
{
    public static readonly IReadOnlyList<Choice> Choices = [.. Reasons.Company.Select(r => new Choice(r.Code, r.Label, r.Text))];

    [BindProperty, Display(Name = "Pour quelle raison ?")]
    [Required(ErrorMessage = "Choisissez la raison donnée par l’employeur.")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Phrase pour la personne"), StringLength(TextLengths.Remark), DataType(DataType.MultilineText)]
    public string? Sentence { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadToDecideAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel))
            return NotFound();
        var ready = Reasons.Company.FirstOrDefault(r => r.Code == Reason);
        if (ready is null && !string.IsNullOrEmpty(Reason))
            ModelState.AddModelError(nameof(Reason), "Cette raison n’est pas dans la liste. Choisissez-en une.");
        if (!ModelState.IsValid)
            return Page();

        var sentence = string.IsNullOrWhiteSpace(Sentence) ? ready!.Text : Sentence;
        return After(
            await Db.RecordNotRetainedAsync(User.AccountId(), id, ready!.Code, sentence, Now, cancel),
            Match.HasEmail ? "C’est noté. La personne reçoit un message." : "C’est noté. La personne n’a pas de courriel : prévenez-la, puis notez-le dans Ma journée.");
    }
}
