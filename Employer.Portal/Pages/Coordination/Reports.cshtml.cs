using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Coordination;

/// <summary>What readers said of an opening: somebody takes it on, and it ends with nothing to change, the opening paused or withdrawn.</summary>
public sealed class ReportsModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public OpeningDetails Opening { get; private set; } = null!;

    public IReadOnlyList<OpeningReport> Waiting { get; private set; } = [];

    public IReadOnlyList<OpeningReport> Settled { get; private set; } = [];

    public string? Owner => Waiting.Select(r => r.Owner).FirstOrDefault(o => o is not null);

    public DateTimeOffset Now => clock.GetUtcNow();

    [BindProperty]
    public StopInput Stop { get; set; } = new();

    /// <summary>What the page showed: only that is settled.</summary>
    [BindProperty]
    public List<Guid> Seen { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken cancel) => Answer(
        Links.Reports(id), await database.TakeReportsAsync(User.AccountId(), id, cancel), "C’est noté : vous suivez ce signalement.");

    public async Task<IActionResult> OnPostNothingAsync(Guid id, CancellationToken cancel) => Answer(
        Links.Index, await database.SettleReportsAsync(User.AccountId(), id, Seen, stop: null, Now, cancel), "Signalement traité : rien à changer.");

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Stop.Check(ModelState);
        return ModelState.IsValid
            ? Answer(Links.Index, await database.SettleReportsAsync(User.AccountId(), id, Seen, Stop.ToStop(), Now, cancel), Stop.Done())
            : Page();
    }

    public async Task<IActionResult> OnPostEraseAsync(Guid id, Guid report, CancellationToken cancel)
    {
        if (!await database.EraseReportTextAsync(id, report, cancel))
            return NotFound();
        TempData.Confirm("Texte effacé. Le signalement reste compté.");
        return LocalRedirect(Links.Reports(id));
    }

    public static string Outcome(string outcome) => outcome switch
    {
        ReportOutcome.NothingToChange => "rien à changer",
        ReportOutcome.Returned => "offre mise en pause",
        _ => "offre retirée",
    };

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.OpeningAsync(id) is not { } opening)
            return false;
        var reports = await connection.OpeningReportsAsync(id);
        if (reports.Count == 0)
            return false;
        Opening = opening;
        (Waiting, Settled) = ([.. reports.Where(r => r.SettledAt is null)], [.. reports.Where(r => r.SettledAt is not null)]);
        Stop.OfferFrom(opening);
        Stop.Seen = [.. Waiting.Select(r => r.Id)];
        return true;
    }

    private LocalRedirectResult Answer(string to, Outcome outcome, string done)
    {
        if (outcome == Matching.Data.Database.Outcome.Done)
            TempData.Confirm(done);
        else
            TempData.Warn("Ce signalement a été traité entre-temps, ou l’offre a changé d’état. Voici où il en est.");
        return LocalRedirect(outcome == Matching.Data.Database.Outcome.Done ? to : Links.Index);
    }
}
