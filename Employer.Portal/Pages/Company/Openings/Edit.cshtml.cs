using Employer.Portal.Infrastructure;
using Matching.Data.Reference;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Openings;

public sealed class EditModel(
    NpgsqlDataSource database, TimeProvider clock, OccupationSearch occupations, SkillSearch skills, FormBeginnings beginnings)
    : OpeningFormPage(database, clock, occupations, skills, beginnings)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is not { } opening)
            return NotFound();
        Input = OpeningInput.From(opening);
        BeginFrom(Input);
        return Page();
    }

    public Task<IActionResult> OnPostDraftAsync(Guid id, CancellationToken cancel) => OnAsync(id, () => SaveAsync(publish: false, cancel), cancel);

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancel) => OnAsync(id, () => SaveAsync(publish: true, cancel), cancel);

    public Task<IActionResult> OnPostReviewAsync(Guid id, CancellationToken cancel) =>
        OnAsync(id, () => SaveAsync(publish: true, cancel, review: true), cancel);

    public Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken cancel) => OnAsync(id, () => PreviewAsync(cancel), cancel);

    // The address says which opening it is, whatever the form says.
    private async Task<IActionResult> OnAsync(Guid id, Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is null)
            return NotFound();
        Input.Id = id;
        return await act();
    }
}
