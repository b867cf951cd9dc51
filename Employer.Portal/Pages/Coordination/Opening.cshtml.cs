using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Coordination;

/// <summary>The coordination reads an opening, then publishes it, gives it back with comments per field, pauses or withdraws it.</summary>
public sealed class OpeningModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public OpeningDetails Opening { get; private set; } = null!;

    /// <summary>What the content gate says of it now, with what was lifted or read before.</summary>
    public ContentVerdict Verdict { get; private set; } = ContentVerdict.Nothing;

    [BindProperty]
    public LiftInput Lift { get; set; } = new();

    /// <summary>An offre repérée is published by confirming the claim of its company.</summary>
    public bool CanPublish => Opening.CompanyId is not null && May(OpeningState.Published);

    public bool CanReturn => May(OpeningState.Draft);

    /// <summary>Online with something that nobody has read yet.</summary>
    public bool CanKeep => Opening.State == OpeningState.Published && !Verdict.IsRefused && !Verdict.IsClear;

    /// <summary>It was online before.</summary>
    public bool IsPaused => Opening.State == OpeningState.Paused;

    /// <summary>What is said of each field, by its name.</summary>
    [BindProperty]
    public Dictionary<string, string?> Comments { get; set; } = [];

    [BindProperty]
    public StopInput Stop { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancel)
    {
        var published = await database.PublishOpeningAsync(User.AccountId(), id, clock.GetUtcNow(), cancel);
        if ((published.Findings.Count == 0 && !published.Content.IsRefused) || !await LoadAsync(id))
            return Answer(published.Outcome, "Offre publiée. La recherche commence.");
        foreach (var finding in published.Findings)
            ModelState.AddModelError("", OpeningFindingWords.Sentence(finding, Opening));
        if (published.Content.IsRefused)
            ModelState.AddModelError("refus", "Levez d’abord chaque refus avec sa raison, ou rendez l’offre à l’entreprise.");
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(Guid id, CancellationToken cancel) => Answer(
        await database.KeepOnlineAsync(User.AccountId(), id, clock.GetUtcNow(), cancel), "C’est lu : l’offre reste en ligne telle qu’elle est.");

    public async Task<IActionResult> OnPostLiftAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await database.LiftFindingAsync(
            User.AccountId(), id, Lift.Field ?? "", Lift.Code ?? "", Lift.Key ?? "", Lift.Reason, clock.GetUtcNow(), cancel);
        if (outcome == Outcome.Incomplete && await LoadAsync(id))
        {
            ModelState.AddModelError("Lift.Reason", $"Écrivez pourquoi ces mots peuvent rester, en {LiftFinding.ShortestReason} caractères au moins : la raison est conservée.");
            return Page();
        }

        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm("Refus levé pour ces mots. La raison est conservée.");
        else
            TempData.Warn("Ces mots ne sont plus dans l’offre, ou le refus est déjà levé.");
        return LocalRedirect(Links.Opening(id));
    }

    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancel)
    {
        var said = Comments.Where(c => OpeningFields.All.Any(f => f.Value == c.Key) && !string.IsNullOrWhiteSpace(c.Value))
            .Select(c => new OpeningComment(c.Key, c.Value!.Trim())).ToList();
        foreach (var comment in said.Where(comment => comment.Text.Length > TextLengths.Comment))
            ModelState.AddModelError($"Comments[{comment.Field}]", $"Cette remarque compte {comment.Text.Length} caractères ; raccourcissez-la à {TextLengths.Comment}.");
        if (said.Count > 0 && ModelState.IsValid)
            return Answer(await database.ReturnOpeningAsync(User.AccountId(), id, said, clock.GetUtcNow(), cancel), "Offre rendue à l’entreprise avec vos remarques.");
        if (!await LoadAsync(id))
            return NotFound();
        if (ModelState.IsValid)
            ModelState.AddModelError("Comments[title]", "Écrivez au moins une remarque : l’entreprise doit savoir quoi compléter.");
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Stop.Check(ModelState);
        return ModelState.IsValid
            ? Answer(await database.StopOpeningAsync(User.AccountId(), id, Stop.ToStop(), clock.GetUtcNow(), cancel), Stop.Done())
            : Page();
    }

    private bool May(string to) => OpeningTransitions.Allows(Opening.State, Opening.IsHeld, to, Actor.Coordinator);

    private async Task<bool> LoadAsync(Guid id)
    {
        await using var connection = await database.OpenConnectionAsync();
        // What a company has not handed in is its own.
        if (await connection.OpeningAsync(id) is not { } opening || opening.State == OpeningState.Draft)
            return false;
        Opening = opening;
        Verdict = await connection.VerdictAsync(id, opening, clock.GetUtcNow());
        Stop.OfferFrom(opening);
        return true;
    }

    private IActionResult Answer(Outcome outcome, string done)
    {
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm(done);
        else
            TempData.Warn("Cette offre a changé d’état entre-temps.");
        return LocalRedirect(Links.Index);
    }
}
