using Employer.Portal.Infrastructure;
using Matching.Data.Reference;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Openings;

public sealed class NewModel(
    NpgsqlDataSource database, TimeProvider clock, OccupationSearch occupations, SkillSearch skills, FormBeginnings beginnings)
    : OpeningFormPage(database, clock, occupations, skills, beginnings)
{
    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(id: null, cancel);
        Input.Id = Guid.CreateVersion7(Now);
        Input.Place = Places is [var first, ..] ? first.Value : null;
    }

    public async Task<IActionResult> OnPostDraftAsync(CancellationToken cancel)
    {
        await LoadAsync(Input.Id, cancel);
        return await SaveAsync(publish: false, cancel);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancel)
    {
        await LoadAsync(Input.Id, cancel);
        return await SaveAsync(publish: true, cancel);
    }

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken cancel)
    {
        await LoadAsync(Input.Id, cancel);
        return await SaveAsync(publish: true, cancel, review: true);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        await LoadAsync(Input.Id, cancel);
        return await PreviewAsync(cancel);
    }
}
