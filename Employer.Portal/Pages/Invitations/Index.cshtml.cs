using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Invitations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Npgsql;

namespace Employer.Portal.Pages.Invitations;

/// <summary>The page behind the link of an invitation. Looking writes nothing; the form opens the account, once.</summary>
[EnableRateLimiting(RateLimits.Link)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(NpgsqlDataSource database, UserManager<Account> users, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty, Display(Name = "Votre prénom et votre nom")]
    public string? DisplayName { get; set; }

    [BindProperty, Display(Name = "Choisissez un mot de passe"), DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>Null when the link does not serve: unknown, used, withdrawn and expired look the same.</summary>
    public InvitationFacts? Invitation { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Invitation = await database.InvitationBehindLinkAsync(Token, clock.GetUtcNow(), cancel);
        if (Invitation is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (DisplayName?.Trim().Length is not (>= 3 and <= 100))
            ModelState.TryAddModelError(nameof(DisplayName), "Indiquez votre prénom et votre nom.");
        await users.CheckPasswordAsync(Password, ModelState, nameof(Password));
        if (!ModelState.IsValid)
            return await OnGetAsync(cancel);
        var colleague = new NewColleague(DisplayName!.Trim(), users.PasswordHasher.HashPassword(new Account(), Password!));
        if (await database.AcceptInvitationAsync(Token, colleague, clock.GetUtcNow(), cancel) != Outcome.Done)
            return await OnGetAsync(cancel);
        TempData.Confirm("Votre compte est ouvert. Connectez-vous avec votre adresse et votre mot de passe.");
        return LocalRedirect(Pages.SignIn.Links.Index);
    }
}
