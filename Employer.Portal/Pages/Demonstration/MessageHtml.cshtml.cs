using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetEscapades.AspNetCore.SecurityHeaders;

namespace Employer.Portal.Pages.Demonstration;

/// <summary>The HTML of a message alone, for the frame of its page: no script runs, and its links open in the whole window.</summary>
[SecurityHeadersPolicy(SecurityHeaders.FramedMail)]
public sealed class MessageHtmlModel(PickupFolder folder) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) =>
        (await folder.FindAsync(id, cancel))?.Mail.HtmlBody is { } html
            ? Content("<base target=\"_top\">" + html, "text/html; charset=utf-8")
            : NotFound();
}
