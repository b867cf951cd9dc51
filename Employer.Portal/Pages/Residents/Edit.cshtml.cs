using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Occupations;
using Matching.Data.Residents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Residents;

/// <summary>The profile: saving it promises that the person is compared with the open offers again.</summary>
public sealed class EditModel(NpgsqlDataSource db, TimeProvider clock, FormBeginnings beginnings) : PageModel
{
    public static readonly IReadOnlyList<Choice> LanguageLevels =
        [new("", "Niveau à vérifier"), new("A1", "A1 (débute)"), new("A2", "A2 (se débrouille)"), new("B1", "B1 (autonome)"), new("B2", "B2 (à l’aise)"), new("C1", "C1 (très à l’aise)"), new("C2", "C2 (comme sa langue)")];

    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    /// <summary>The version of the profile that the form began from.</summary>
    [BindProperty]
    public string? Version { get; set; }

    /// <summary>The answers of that version, sealed.</summary>
    [BindProperty, StringLength(FormBeginnings.Longest)]
    public string? Beginning { get; set; }

    /// <summary>What somebody else changed meanwhile.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; private set; } = [];

    public ResidentFile Person { get; private set; } = null!;

    public IReadOnlyList<OccupationLabel> Occupations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Version = await db.ProfileVersionAsync(id, cancel);
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input = ProfileInput.From(Person);
        Beginning = beginnings.Seal(Input);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var now = clock.GetUtcNow();
        var profile = Input.ToProfile(Occupations, French.Day(now), ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Page();

        var saved = await db.SaveProfileAsync(
            User.StructureId(), User.AccountId(), id, profile, now, French.Day(now), Input.ForgetAsWritten, Version, cancel);
        if (saved == Outcome.Overtaken)
            return await OvertakenAsync(id, cancel);
        if (saved != Outcome.Done)
            return NotFound();
        TempData.Confirm("Profil enregistré. Les offres ouvertes sont comparées à nouveau dans quelques instants.");
        return LocalRedirect(Links.Details(id));
    }

    // The form keeps what was typed, takes over what only the other changed, and goes on from the new version: sending it again is a decision.
    private async Task<IActionResult> OvertakenAsync(Guid id, CancellationToken cancel)
    {
        ModelState.Remove(nameof(Version));
        ModelState.Remove(nameof(Beginning));
        Version = await db.ProfileVersionAsync(id, cancel);
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var saved = ProfileInput.From(Person);
        Differences = EditConflict.Merge(
            beginnings.Open<ProfileInput>(Beginning), Input, saved, ProfileInput.Choices, ProfileInput.Labels,
            field => ModelState.ShowAnew($"{nameof(Input)}.{field}"));
        Beginning = beginnings.Seal(saved);
        return Differences.Count > 0 ? Page() : await OnPostAsync(id, cancel);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ResidentFileAsync(User.StructureId(), User.AccountId(), id, cancel) is not { CanDecide: true } person)
            return false;
        Person = person;
        Occupations = await db.OccupationLabelsAsync(cancel);
        return true;
    }
}
