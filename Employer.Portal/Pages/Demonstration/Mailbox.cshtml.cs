using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Employer.Portal.Pages.Demonstration;

public sealed class MailboxModel(PickupFolder folder) : PageModel
{
    public IReadOnlyList<PickedUpMessage> Messages { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Messages = await folder.MessagesAsync(cancel);
}
