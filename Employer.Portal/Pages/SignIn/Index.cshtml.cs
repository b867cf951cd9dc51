using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Employer.Portal.Infrastructure.KeptForms;
using Matching.Data.Accounts;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Employer.Portal.Pages.SignIn;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(PasswordSignIn signIn) : PageModel
{
    private static readonly string Refusal = "L’adresse ou le mot de passe ne correspond pas ; vérifiez-les. "
        + $"Après {French.Count(Matching.Data.Accounts.SignIn.FailuresBeforeLockout, "essai")} manqués, l’accès se ferme {Matching.Data.Accounts.SignIn.Lockout.TotalMinutes:0} minutes.";

    [BindProperty, Display(Name = "Adresse électronique"), Required(ErrorMessage = "Indiquez votre adresse électronique."), StringLength(TextLengths.MailAddress)]
    public string Email { get; set; } = "";

    [BindProperty, Display(Name = "Mot de passe"), Required(ErrorMessage = "Indiquez votre mot de passe."), StringLength(TextLengths.Password), DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty(Name = Matching.Data.Accounts.SignIn.ReturnParameter, SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>A form was sent after its session had ended: minutes for which it still waits. Null when none does.</summary>
    public int? MinutesKept { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        User.Identity?.IsAuthenticated == true ? Redirect() : await AskAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await AskAsync(cancel);
        if (await signIn.TryAsync(Email.Trim(), Password))
            return Redirect();
        ModelState.AddModelError(nameof(Email), Refusal);
        return await AskAsync(cancel);
    }

    private async Task<PageResult> AskAsync(CancellationToken cancel)
    {
        MinutesKept = await HttpContext.RequestServices.GetRequiredService<KeptFormStore>().MinutesLeftAsync(ReturnTo, cancel);
        return Page();
    }

    private LocalRedirectResult Redirect() => LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/");
}
