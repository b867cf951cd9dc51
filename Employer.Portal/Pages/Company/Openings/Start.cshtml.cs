using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>When does a job start whose start has passed: as soon as possible, in one click, or on a day.</summary>
public sealed class StartModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    [BindProperty, Display(Name = "À quelle date le travail commence-t-il ?")]
    public DateOnly? StartsOn { get; set; }

    public OpeningDetails Opening { get; private set; } = null!;

    public bool IsHeld => OpeningState.Open.Contains(Opening.State) && OpeningStart.HasPassed(Opening.StartsOn, Today);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) ? NotFound() : IsHeld ? Page() : LocalRedirect(Links.Opening(id));

    public Task<IActionResult> OnPostSoonAsync(Guid id, CancellationToken cancel) => ConfirmAsync(id, null, cancel);

    public async Task<IActionResult> OnPostOnAsync(Guid id, CancellationToken cancel)
    {
        if (StartsOn is not null && ModelState.IsValid && OpeningStart.MayBe(StartsOn, Today))
            return await ConfirmAsync(id, StartsOn, cancel);
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!IsHeld)
            return NoLongerAsked(id);
        if (ModelState.IsValid)
            ModelState.AddModelError(nameof(StartsOn), $"Donnez une date à partir d’aujourd’hui et au plus tard le {French.Date(Today.AddMonths(OpeningStart.MonthsAhead))}.");
        return Page();
    }

    private async Task<IActionResult> ConfirmAsync(Guid id, DateOnly? startsOn, CancellationToken cancel)
    {
        var outcome = await Database.ConfirmStartAsync(User.CompanyId(), User.AccountId(), id, startsOn, Now, cancel);
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome != Outcome.Done)
            return NoLongerAsked(id);
        TempData.Confirm(startsOn is { } day ? $"Début le {French.Date(day)} : la recherche reprend." : "Début dès que possible : la recherche reprend.");
        return LocalRedirect(Links.Opening(id));
    }

    private LocalRedirectResult NoLongerAsked(Guid id)
    {
        TempData.Warn("Le début de cette offre a déjà été confirmé, ou l’offre est terminée.");
        return LocalRedirect(Links.Opening(id));
    }

    private Task<bool> LoadAsync(Guid id, CancellationToken cancel) => AsCompanyAsync(async company =>
    {
        if (await company.OpeningAsync(id) is not { } opening)
            return false;
        Opening = opening;
        return true;
    }, cancel);
}
