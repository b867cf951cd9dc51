using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>Validates one person or the ones that are ticked. Somebody who comes here by the address goes back to the queue.</summary>
public sealed class ValidateModel(NpgsqlDataSource db, TimeProvider clock, IOptions<MatchSettings> settings) : PageModel
{
    [BindProperty]
    public Guid[] Ids { get; set; } = [];

    [BindProperty]
    public Guid? Next { get; set; }

    public IActionResult OnGet() => LocalRedirect(Links.Review);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Ids.Length == 0)
        {
            TempData.Warn("Cochez d’abord au moins une personne.");
            return LocalRedirect(Links.Review);
        }

        var done = await db.ValidateMatchesAsync(User.AccountId(), Ids, settings.Value, clock.GetUtcNow(), cancel);
        var sentence = done.Count == 0 ? "" : Sentence(done, await db.PeopleNamedAsync(User, [.. done.Mailed, .. done.ToTell], cancel));
        if (done.NoLongerSo.Count > 0)
            TempData.Warn(string.Join(' ', [.. done.NoLongerSo.Select(p => $"{p.Name} : non validé. {StillSoWords.Of(p.Codes)}"), sentence]));
        else if (done.Count == 0)
            TempData.Warn("Rien n’a été validé : ces propositions ont déjà été traitées, ou l’offre n’est plus ouverte.");
        else
            TempData.Confirm(sentence, Links.Undo([.. done.Mailed, .. done.ToTell]));
        return LocalRedirect(Links.ReviewAt(Next));
    }

    private string Sentence(Validation done, string people)
    {
        var minutes = (long)settings.Value.UndoTime.TotalMinutes;
        string?[] parts =
        [
            done.Count == 1 ? $"Validé : {people}." : $"{French.Count(done.Count, "proposition validée", "propositions validées")} : {people}.",
            done.Mailed.Count == 0 ? null
                : (done.Mailed.Count == 1 ? "Le message part" : "Les messages partent") + (minutes > 0 ? $" dans {French.Count(minutes, "minute")}." : " tout de suite."),
            done.ToTell.Count == 0 ? null
                : done.ToTell.Count == 1 ? "Une personne n’a pas de courriel : à lui dire de vive voix."
                : $"{French.Number(done.ToTell.Count)} personnes n’ont pas de courriel : à leur dire de vive voix.",
            done.Passed == 0 ? null : French.Count(done.Passed, "autre avait déjà été traitée.", "autres avaient déjà été traitées."),
        ];
        return string.Join(' ', parts.OfType<string>());
    }
}
