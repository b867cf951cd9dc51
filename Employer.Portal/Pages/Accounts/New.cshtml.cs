using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Accounts;

public sealed class NewModel(NpgsqlDataSource database, UserManager<Account> users, PasswordLink link) : PageModel
{
    public static readonly IReadOnlyList<Choice> RoleChoices =
    [
        new(Roles.Recruiter, "Recrutement", "Pour une entreprise : dépose des offres, rencontre les candidats."),
        new(Roles.Counsellor, "Conseil et accompagnement", "Dans une structure : valide les propositions, suit les personnes."),
        new(Roles.CompanyAdviser, "Relations entreprises", "Pour la Cité : apporte et suit les entreprises et leurs offres."),
        new(Roles.Coordinator, "Coordination de la Cité", "Relit les offres, contresigne les engagements."),
        new(Roles.Administrator, "Administration", "Ouvre les comptes, surveille le fonctionnement."),
    ];

    [BindProperty]
    public AccountInput Input { get; set; } = new();

    [TempData]
    public string? NewLink { get; set; }

    public IReadOnlyList<Choice> Companies { get; private set; } = [];

    public IReadOnlyList<Choice> Structures { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var account = Input.ToAccount();
            var result = await users.CreateAsync(account);
            if (result.Succeeded)
            {
                NewLink = await link.ForAsync(account, Request);
                TempData.Confirm($"Le compte de {account.DisplayName} est ouvert. Transmettez-lui le lien ci-dessous : il sert à choisir son mot de passe.");
                return LocalRedirect(Links.Edit(account.Id));
            }
            foreach (var text in result.Errors.Select(error => error.Description).Distinct())
                ModelState.AddModelError("Input.Email", text);
        }
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Companies = [.. (await database.CompanyNamesAsync(cancel)).Select(company => new Choice(company.Id.ToString(), company.Name))];
        Structures = [.. (await database.StructureNamesAsync(cancel)).Select(structure => new Choice(structure.Id.ToString(), structure.Name))];
    }
}
