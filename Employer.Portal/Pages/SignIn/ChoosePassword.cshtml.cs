using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Employer.Portal.Pages.Accounts;
using Matching.Data.Accounts;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Employer.Portal.Pages.SignIn;

/// <summary>Choosing a password with the link that an administrator gave. The page looks the same whether the link is good or not.</summary>
[EnableRateLimiting(RateLimits.Link)]
public sealed class ChoosePasswordModel(UserManager<Account> users) : PageModel
{
    public const int MinimumLength = Matching.Data.Accounts.SignIn.MinimumPasswordLength;

    [BindProperty, Display(Name = "Nouveau mot de passe"), Required(ErrorMessage = "Choisissez un mot de passe."), StringLength(TextLengths.Password), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty, Display(Name = "Le même mot de passe, une seconde fois"), DataType(DataType.Password)]
    [Compare(nameof(Password), ErrorMessage = "Les deux mots de passe diffèrent ; saisissez-les de nouveau.")]
    public string Again { get; set; } = "";

    public void OnGet()
    {
        // The link is looked at when it is used.
    }

    public async Task<IActionResult> OnPostAsync(Guid account, string token)
    {
        if (!ModelState.IsValid)
            return Page();
        var person = await users.FindByIdAsync(account.ToString());
        var result = person is null
            ? IdentityResult.Failed(users.ErrorDescriber.InvalidToken())
            : await users.ResetPasswordAsync(person, PasswordLink.TokenOf(token), Password);
        if (result.Succeeded)
        {
            TempData.Confirm("Votre mot de passe est enregistré. Connectez-vous.");
            return LocalRedirect(Links.Index);
        }
        foreach (var error in result.Errors)
            ModelState.AddModelError(nameof(Password), error.Description);
        return Page();
    }
}
