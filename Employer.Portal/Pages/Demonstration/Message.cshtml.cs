using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Employer.Portal.Pages.Demonstration;

public sealed partial class MessageModel(PickupFolder folder) : PageModel
{
    public PickedUpMessage Message { get; private set; } = null!;

    /// <summary>The plain text, cut at its addresses so that the page can make links of them.</summary>
    public IReadOnlyList<string> TextParts => Address().Split(Message.Mail.TextBody ?? "");

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (await folder.FindAsync(id, cancel) is not { } message)
            return NotFound();
        Message = message;
        return Page();
    }

    public static bool IsAddress(string part) => part.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(part, UriKind.Absolute, out _);

    [GeneratedRegex(@"(https?://[^\s<>""]+)")]
    private static partial Regex Address();
}
