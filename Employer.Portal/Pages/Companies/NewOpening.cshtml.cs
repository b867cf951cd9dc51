using Employer.Portal.Infrastructure;
using Employer.Portal.Pages.Company.Openings;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

/// <summary>An adviser writes an opening for a company, in the recruiter's own form. It becomes a draft that the company checks.</summary>
public sealed class NewOpeningModel(
    NpgsqlDataSource database, TimeProvider clock, OccupationSearch occupations, SkillSearch skills, FormBeginnings beginnings)
    : OpeningFormPage(database, clock, occupations, skills, beginnings)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string CompanyName { get; private set; } = "";

    protected override Guid CompanyId => Id;

    public override bool MayKeepDraft => false;

    protected override bool HandsIn => false;

    public override string PublishText => "Transmettre à l’entreprise";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ForCompanyAsync(() =>
    {
        Input.Id = Guid.CreateVersion7(Now);
        Input.Place = Places is [var first, ..] ? first.Value : null;
        return Task.FromResult<IActionResult>(Page());
    }, cancel);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancel) => ForCompanyAsync(async () =>
    {
        if (!await IsWholeAsync(OpeningState.Draft, cancel))
            return Page();
        var content = await ContentAsync(cancel);
        var prepared = await Database.PrepareOpeningAsync(Id, User.AccountId(), Input.Id, content, Now, cancel);
        if (Say(prepared.Findings, content))
            return Page();
        switch (prepared.Outcome)
        {
            case Outcome.NotFound:
                return NotFound();
            case Outcome.Done:
                TempData.Confirm(prepared.Content.IsClear
                    ? "Offre transmise. L’entreprise reçoit un message : elle la vérifie, puis l’envoie."
                    : $"Offre transmise. L’entreprise devra revoir ceci avant de l’envoyer : {LawfulnessWords.Sentence(prepared.Content.Open[0])}");
                break;
            default:
                TempData.Warn("L’offre n’a pas pu être enregistrée. Recommencez.");
                break;
        }

        return LocalRedirect(Links.Details(Id));
    }, cancel);

    public Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel) => ForCompanyAsync(() => PreviewAsync(cancel), cancel);

    private async Task<IActionResult> ForCompanyAsync(Func<Task<IActionResult>> act, CancellationToken cancel)
    {
        if (await Database.CompanyAsync(Id, cancel) is not { } company)
            return NotFound();
        CompanyName = company.Name;
        await LoadAsync(id: null, cancel);
        return await act();
    }
}
