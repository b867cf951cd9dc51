using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Demonstration;

/// <summary>Enter as an invented person of each role, without password.</summary>
public sealed class IndexModel(NpgsqlDataSource database, SignInManager<Account> signIn, Menu menu, TimeProvider clock) : PageModel
{
    [BindProperty(Name = Matching.Data.Accounts.SignIn.ReturnParameter, SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public ILookup<string, DemonstrationAccount> Accounts { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) =>
        Accounts = (await database.DemonstrationAccountsAsync(clock.GetUtcNow(), cancel)).ToLookup(account => account.Role);

    public async Task<IActionResult> OnPostAsync(Guid account)
    {
        if (await signIn.UserManager.FindByIdAsync(account.ToString()) is not { IsDemonstration: true } person)
            return NotFound();
        await signIn.SignInAsync(person, isPersistent: false);
        TempData.Confirm($"Vous voilà {person.DisplayName}, personne inventée ({RoleNames.French(person.Role)}).");
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : menu.HomeOf(person.Role));
    }
}
