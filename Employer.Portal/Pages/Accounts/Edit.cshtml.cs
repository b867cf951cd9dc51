using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Employer.Portal.Pages.Accounts;

public sealed class EditModel(UserManager<Account> users, PasswordLink link) : PageModel
{
    public Account Account { get; private set; } = null!;

    public bool IsLocked { get; private set; }

    public bool IsMe => Account.Id == User.AccountId();

    [TempData]
    public string? NewLink { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id) => WithAccountAsync(id, async () =>
    {
        IsLocked = await users.IsLockedOutAsync(Account);
        return Page();
    });

    public Task<IActionResult> OnPostLockAsync(Guid id) => WithAccountAsync(id, async () =>
    {
        if (IsMe)
        {
            TempData.Warn("Vous ne pouvez pas fermer votre propre accès ; demandez-le à une autre personne de l’administration.");
            return LocalRedirect(Links.Edit(id));
        }
        await users.SetLockoutEndDateAsync(Account, DateTimeOffset.MaxValue);
        // Open sessions end at their next stamp check, within a minute.
        await users.UpdateSecurityStampAsync(Account);
        TempData.Confirm($"L’accès de {Account.DisplayName} est fermé. Ses pages ouvertes se ferment d’ici une minute.");
        return LocalRedirect(Links.Edit(id));
    });

    public Task<IActionResult> OnPostUnlockAsync(Guid id) => WithAccountAsync(id, async () =>
    {
        await users.SetLockoutEndDateAsync(Account, null);
        await users.ResetAccessFailedCountAsync(Account);
        TempData.Confirm($"L’accès de {Account.DisplayName} est rouvert.");
        return LocalRedirect(Links.Edit(id));
    });

    public Task<IActionResult> OnPostPasswordAsync(Guid id) => WithAccountAsync(id, async () =>
    {
        NewLink = await link.ForAsync(Account, Request);
        TempData.Confirm("Un lien est prêt. Transmettez-le à la personne ; son mot de passe actuel reste valable jusqu’à ce qu’elle en choisisse un autre.");
        return LocalRedirect(Links.Edit(id));
    });

    private async Task<IActionResult> WithAccountAsync(Guid id, Func<Task<IActionResult>> act)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } account)
            return NotFound();
        Account = account;
        return await act();
    }
}
