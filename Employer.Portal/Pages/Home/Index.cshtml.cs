using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Employer.Portal.Pages.Home;

/// <summary>What Passerelle is, for strangers; people who are signed in go to their role's home.</summary>
public sealed class IndexModel(Menu menu) : PageModel
{
    public IActionResult OnGet() =>
        User.Identity?.IsAuthenticated == true && menu.HomeOf(User.Role()) is var home and not "/" ? LocalRedirect(home) : Page();
}
