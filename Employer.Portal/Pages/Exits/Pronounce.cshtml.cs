using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Exits;
using Matching.Data.Residents;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Exits;

/// <summary>Pronounces the exit of a person, or corrects the one that was pronounced.</summary>
public sealed class PronounceModel(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> Facts = [.. ExitFact.All.Select(fact => new Choice(fact, ExitWords.Fact(fact)))];

    [BindProperty, Display(Name = "Pourquoi l’accompagnement se termine-t-il ?")]
    [Required(ErrorMessage = "Choisissez ce qui met fin à l’accompagnement.")]
    public string? Fact { get; set; }

    [BindProperty, Display(Name = "Durée du contrat ou de la mission")]
    [Range(0.5, 120, ErrorMessage = "La durée va d’un demi-mois à 120 mois.")]
    public decimal? Months { get; set; }

    [BindProperty, Display(Name = "Date de sortie")]
    [Required(ErrorMessage = "Donnez la date de sortie, par exemple 24 11 2026.")]
    public DateOnly? ExitedOn { get; set; }

    public ResidentFile Person { get; private set; } = null!;

    public int Live { get; private set; }

    public DateOnly Today => French.Day(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid resident, CancellationToken cancel)
    {
        ExitedOn = Today;
        return await LoadAsync(resident, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid resident, CancellationToken cancel)
    {
        if (!await LoadAsync(resident, cancel))
            return NotFound();
        if (Fact is not null && !ExitFact.All.Contains(Fact))
            ModelState.AddModelError(nameof(Fact), "Ce motif n’est pas dans la liste. Choisissez-en un.");
        if (ExitFact.NeedMonths.Contains(Fact ?? "") && Months is null)
            ModelState.AddModelError(nameof(Months), "Donnez la durée en mois : la classe de la sortie en dépend.");
        if (ExitedOn > Today || ExitedOn < Person.EnteredOn)
            ModelState.AddModelError(nameof(ExitedOn), $"La date doit tomber entre l’entrée ({French.Date(Person.EnteredOn)}) et aujourd’hui.");
        if (!ModelState.IsValid)
            return Page();

        var months = ExitFact.NeedMonths.Contains(Fact!) ? Months : null;
        var exitClass = await db.PronounceExitAsync(
            User.AccountId(), new ExitToPronounce(resident, Fact!, months, ExitedOn!.Value), clock.GetUtcNow(), cancel);
        if (exitClass is null)
            return NotFound();
        TempData.Confirm($"Sortie prononcée : {ExitWords.Fact(Fact!)}, classée « {ExitWords.Class(exitClass)} » dans la grille IAE.");
        return LocalRedirect(Links.Index);
    }

    private async Task<bool> LoadAsync(Guid resident, CancellationToken cancel)
    {
        if (await db.ResidentFileAsync(User.StructureId(), User.AccountId(), resident, cancel) is not { CanDecide: true } person)
            return false;
        Person = person;
        Live = (await db.MatchesOfResidentAsync(resident, cancel)).Count(match => match.IsLive);
        return true;
    }
}
