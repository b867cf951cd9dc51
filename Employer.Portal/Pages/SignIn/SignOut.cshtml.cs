using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Employer.Portal.Pages.SignIn;

/// <summary>Signing out is an act: only a POST does it.</summary>
public sealed class SignOutModel(SignInManager<Account> signIn) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        TempData.Confirm("Vous êtes déconnecté.");
        return LocalRedirect("/");
    }
}
