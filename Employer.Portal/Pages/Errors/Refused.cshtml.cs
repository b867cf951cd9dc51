using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Employer.Portal.Pages.Errors;

/// <summary>Where other hosts of the same sign-in send people who may not enter there.</summary>
public sealed class RefusedModel : PageModel
{
    public ErrorText Text { get; } = ErrorText.For(StatusCodes.Status403Forbidden);

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
