using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Companies;
using Matching.Data.Reading;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Npgsql;

namespace Employer.Portal.Pages.SignUp;

/// <summary>A company signs up. Whether an address is known here is told to nobody: same answer, same work.</summary>
[EnableRateLimiting(RateLimits.SignUp)]
public sealed class IndexModel(NpgsqlDataSource database, UserManager<Account> users, TimeProvider clock) : PageModel
{
    [BindProperty]
    public SignUpInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Communes { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Check(ModelState, Communes);
        await users.CheckPasswordAsync(Input.Password, ModelState, "Input.Password");
        if (!ModelState.IsValid)
            return Page();

        var result = await database.SignUpCompanyAsync(new CompanySignUp
        {
            Siret = Siret.Clean(Input.Siret!),
            CompanyName = Input.CompanyName!.Trim(),
            Address = Input.Address!.Trim(),
            CommuneCode = Input.Commune!,
            ContactName = Input.ContactName!.Trim(),
            Email = Input.Email!.Trim(),
            PasswordHash = users.PasswordHasher.HashPassword(new Account(), Input.Password!),
        }, clock.GetUtcNow(), cancel);
        if (result == SignUpResult.Received)
            return LocalRedirect("/inscription/merci");
        if (result == SignUpResult.NoAddress)
            ModelState.AddModelError("Input.Email", MailAddressWords.Say(MailAddressFault.Incomplete));
        else
            ModelState.AddModelError("Input.Siret", "Cette entreprise a déjà un compte ici. Demandez à une personne de son équipe de vous inviter, ou écrivez à la coordination.");
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Communes = [.. (await database.WorkCommunesAsync(cancel)).Select(c => new Choice(c.Code, c.Name, Group: c.InArea ? "Saint-Quentin-en-Yvelines" : "Alentours"))];
}
