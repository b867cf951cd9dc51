using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>When to show these people again: in a few days, or on a day of the counsellor's choice.</summary>
public sealed class PostponeModel(NpgsqlDataSource db, TimeProvider clock) : SelectionPage(db)
{
    public static readonly IReadOnlyList<(int Days, string Label)> Delays = [(1, "Demain"), (3, "Dans 3 jours"), (7, "Dans une semaine"), (14, "Dans deux semaines")];

    /// <summary>From the short list of a card; the page asks for a date instead.</summary>
    [BindProperty]
    public int? Days { get; set; }

    [BindProperty, Display(Name = "Me les montrer à nouveau le")]
    public DateOnly? Until { get; set; }

    public DateOnly Today => French.Day(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Until = Today.AddDays(7);
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
        var until = Days is { } days ? Today.AddDays(days) : Until;
        if (until is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(Until), "Donnez une date, par exemple 1 12 2026.");
        else if (until is { } day && (day <= Today || day > Today.AddDays(PostponeMatch.LongestDays)))
            ModelState.AddModelError(nameof(Until), $"La date doit tomber entre demain et le {French.Date(Today.AddDays(PostponeMatch.LongestDays))}.");
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancel);
            return Page();
        }

        var count = await Db.PostponeMatchesAsync(User.AccountId(), Ids, until!.Value, clock.GetUtcNow(), cancel);
        if (count == 0)
            TempData.Warn("Rien n’a changé : ces propositions ont déjà été traitées.");
        else
            TempData.Confirm($"Mis de côté : {await NamedAsync(count, cancel)}. Vous reverrez {(count == 1 ? "cette personne" : "ces personnes")} ici le {French.Date(until.Value)}.");
        return LocalRedirect(Links.ReviewAt(Next));
    }
}
