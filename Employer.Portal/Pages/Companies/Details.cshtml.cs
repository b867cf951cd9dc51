using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

/// <summary>One company as advisers and coordination follow it, and what they said with it.</summary>
public sealed class DetailsModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    private const int OpeningsShown = 10;

    public CompanyDetails Company { get; private set; } = null!;

    public IReadOnlyList<IntroducedToCompany> Introduced { get; private set; } = [];

    public IReadOnlyList<CommitmentBalance> Commitments { get; private set; } = [];

    public IReadOnlyList<CompanyOpening> Openings { get; private set; } = [];

    public IReadOnlyList<CompanyContact> Contacts { get; private set; } = [];

    public IReadOnlyList<DecidedOnCompany> Decisions { get; private set; } = [];

    [BindProperty]
    public ContactInput Contact { get; set; } = new();

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => French.Day(Now);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Contact = new ContactInput { Id = Guid.CreateVersion7(Now), HeldOn = Today, Channel = ContactChannel.Telephone };
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostContactAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Contact.Check(ModelState, Today);
        if (!ModelState.IsValid)
            return Page();
        await database.LogContactAsync(
            new NewContact(Contact.Id, id, User.AccountId(), Contact.HeldOn!.Value, Contact.Channel!, Contact.Note!.Trim()), Now, cancel);
        TempData.Confirm("Contact noté. Les autres personnes des relations entreprises et la coordination le voient ; l’entreprise, non.");
        return LocalRedirect(Links.Details(id));
    }

    public async Task<IActionResult> OnPostEraseAsync(Guid id, Guid contact, CancellationToken cancel)
    {
        if (!await database.EraseContactAsync(id, User.AccountId(), contact, cancel))
            return NotFound();
        TempData.Confirm("Contact effacé.");
        return LocalRedirect(Links.Details(id));
    }

    /// <summary>Where an opening can be read by this reader; nowhere while it is the company's own draft.</summary>
    public static string? HrefOf(CompanyOpening opening, bool isCoordinator) => opening.State switch
    {
        _ when isCoordinator && !opening.IsDraft => Pages.Coordination.Links.Opening(opening.Id),
        var state when OpeningState.Open.Contains(state) => Pages.Openings.Links.Details(opening.Id),
        _ => null,
    };

    public static string Word(DecidedOnCompany decision) => decision.Kind switch
    {
        "approved" => "Approuvée",
        "refused" => $"Refusée : {CompanyRefusal.Reasons.FirstOrDefault(r => r.Code == decision.ReasonCode)?.Label.ToLower(French.Culture)}",
        "reconsidered" => "Refus levé",
        "trusted" => "Publication directe accordée",
        _ => "Publication directe retirée",
    };

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await database.CompanyAsync(id, cancel) is not { } company)
            return false;
        Company = company;
        Introduced = await database.IntroducedToCompaniesAsync(id, page: 1, cancel);
        var openings = await database.AsCompanyAsync(id, scope => scope.CompanyOpeningsAsync(), cancel);
        // What a company has not handed in is its own, unless an adviser wrote it.
        Openings = [.. openings.Where(o => !o.IsDraft || o.IsPrepared).Take(OpeningsShown)];
        Contacts = await database.CompanyContactsAsync(id, cancel);
        Decisions = await database.CompanyDecisionsAsync(id, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        Commitments = await connection.CommitmentsAsync(id);
        return true;
    }
}
