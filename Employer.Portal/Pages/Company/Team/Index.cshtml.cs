using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Invitations;
using Matching.Data.Reading;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Team;

/// <summary>Who recruits for the company: colleagues invite each other, and take access back from those who leave.</summary>
public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    public CompanyDetails Company { get; private set; } = null!;

    public IReadOnlyList<WaitingInvitation> Invitations { get; private set; } = [];

    [BindProperty, Display(Name = "Son adresse électronique"), DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Company = (await Database.CompanyAsync(User.CompanyId(), cancel))!;
        Invitations = await AsCompanyAsync(company => company.WaitingInvitationsAsync(), cancel);
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        var (email, unreadable) = MailAddresses.Read(Email);
        var fault = unreadable is { } wrong
            ? MailAddressWords.Say(wrong)
            : Fault(await Database.InviteColleagueAsync(User.CompanyId(), User.AccountId(), email!, Now, cancel));
        if (fault is not null)
        {
            ModelState.AddModelError(nameof(Email), fault);
            await OnGetAsync(cancel);
            return Page();
        }

        TempData.Confirm($"L’invitation part à {email}. Son lien sert une fois, pendant {InviteColleague.Life.Days} jours.");
        return LocalRedirect(Links.Team);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        if (await Database.WithdrawInvitationAsync(User.CompanyId(), id, Now, cancel) == Outcome.NotFound)
            return NotFound();
        TempData.Confirm("Invitation annulée. Son lien ne sert plus.");
        return LocalRedirect(Links.Team);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        switch (await Database.EndAccessAsync(User.CompanyId(), User.AccountId(), id, Now, cancel))
        {
            case Outcome.NotFound:
                return NotFound();
            case Outcome.Done:
                TempData.Confirm("L’accès est retiré. Les pages ouvertes se ferment d’ici une minute. La coordination peut le rouvrir.");
                break;
            default:
                TempData.Warn("Vous ne pouvez pas retirer votre propre accès : demandez-le à un ou une collègue.");
                break;
        }

        return LocalRedirect(Links.Team);
    }

    private static string? Fault(InviteResult result) => result switch
    {
        InviteResult.AlreadyColleague => "Cette personne a déjà un compte dans votre équipe. S’il est fermé, la coordination peut le rouvrir.",
        InviteResult.AlreadyInvited => "Cette adresse a déjà une invitation en attente. Pour en envoyer une autre, annulez d’abord la première.",
        InviteResult.NotApproved => "La coordination n’a pas encore vérifié votre inscription. Vous pourrez inviter vos collègues ensuite.",
        InviteResult.NoAddress => MailAddressWords.Say(MailAddressFault.Incomplete),
        InviteResult.TooMany => $"Votre entreprise a déjà envoyé {InviteColleague.MostPerDay} invitations depuis hier. Réessayez demain.",
        _ => null,
    };
}
