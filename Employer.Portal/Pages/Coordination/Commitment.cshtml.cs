using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Employer.Portal.Pages.Company.Commitments;
using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Coordination;

/// <summary>The coordination countersigns a commitment, amends it, or ends it before its time.</summary>
public sealed class CommitmentModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> CancelReasons =
        [.. Reasons.Coordination.Where(r => r.Code is "not_agreed" or "company_asked" or "other").Select(r => new Choice(r.Code, r.Label))];

    public CommitmentBalance Commitment { get; private set; } = null!;

    public IReadOnlyList<CommitmentEntry> Entries { get; private set; } = [];

    public DateOnly Today => French.Day(clock.GetUtcNow());

    public bool CanSign => May(CommitmentState.Signed);

    public bool CanCancel => May(CommitmentState.Cancelled);

    /// <summary>No move: it stays where it is, with another number.</summary>
    public bool CanAmend => CommitmentState.UnderWay.Contains(Commitment.State);

    [BindProperty, Display(Name = "Nombre promis"), Bounds(1, CommitmentRules.MostQuantity)]
    public int? Quantity { get; set; }

    [BindProperty, Display(Name = "Changement du nombre promis")]
    [Range(-500, 500)]
    public int? Change { get; set; }

    [BindProperty, Display(Name = "Pourquoi")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Quantity = Commitment.ProposedQuantity;
        return Page();
    }

    public async Task<IActionResult> OnPostSignAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id))
            return NotFound();
        foreach (var finding in CanSign ? Commitment.Findings(Quantity ?? 0, Today) : [])
            ModelState.TryAddModelError(finding.Field == nameof(CommitmentTerms.Quantity) ? nameof(Quantity) : "", SignWords(finding));
        return ModelState.IsValid
            ? Answer(id, await database.CountersignAsync(User.AccountId(), id, Quantity ?? 0, clock.GetUtcNow(), cancel), "Engagement contresigné. La promesse est inscrite.")
            : Page();
    }

    private bool May(string to) => CommitmentTransitions.Table.Allows(Commitment.State, to, Actor.Coordinator);

    private string SignWords(CommitmentFinding finding) => CommitmentFindingWords.Of(finding, Today)
        + (finding.Field == nameof(CommitmentTerms.Quantity) ? "" : " Annulez cette proposition et demandez-en une autre à l’entreprise.");

    public async Task<IActionResult> OnPostAmendAsync(Guid id, CancellationToken cancel)
    {
        if (Change is not { } change || change == 0)
            return await AgainAsync(id, nameof(Change), "Indiquez de combien le nombre change, par exemple 2 ou -1.");
        var outcome = await database.AmendCommitmentAsync(User.AccountId(), id, change, clock.GetUtcNow(), cancel);
        return outcome == Outcome.Forbidden
            ? await AgainAsync(id, nameof(Change), $"Le nombre promis ne peut pas passer sous ce qui est déjà tenu, ni à zéro, ni au-dessus de {French.Number(CommitmentRules.MostQuantity)}. Pour y mettre fin, annulez l’engagement.")
            : Answer(id, outcome, "Avenant inscrit.");
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancel) => CancelReasons.Any(r => r.Value == Reason)
        ? Answer(id, await database.CancelCommitmentAsync(User.AccountId(), id, Reason!, clock.GetUtcNow(), cancel), "Engagement annulé. Ses écritures restent lisibles.")
        : await AgainAsync(id, nameof(Reason), "Choisissez une raison.");

    private async Task<IActionResult> AgainAsync(Guid id, string field, string message)
    {
        if (!await LoadAsync(id))
            return NotFound();
        ModelState.TryAddModelError(field, message);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        await using var connection = await database.OpenConnectionAsync();
        if (await connection.CommitmentAsync(id) is not { } commitment)
            return false;
        Commitment = commitment;
        Entries = await connection.EntriesAsync(id);
        return true;
    }

    private IActionResult Answer(Guid id, Outcome outcome, string done)
    {
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm(done);
        else
            TempData.Warn("Cet engagement a changé d’état entre-temps. Voici où il en est.");
        return LocalRedirect(Links.Commitment(id));
    }
}
