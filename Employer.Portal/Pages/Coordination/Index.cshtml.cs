using Matching.Data.Companies;
using Matching.Data.Outbox;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Coordination;

/// <summary>Everything that waits for the coordination, oldest first.</summary>
public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<CoordinationTask> Tasks { get; private set; } = [];

    public int MessagesInDoubt { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Tasks = await database.CoordinationTasksAsync(cancel);
        MessagesInDoubt = (await database.MessagesInDoubtAsync(cancel: cancel)).Count;
    }

    public static string What(CoordinationTask task) => task.Kind switch
    {
        CoordinationTasks.Company => "Entreprise à approuver",
        CoordinationTasks.Opening => "Offre à relire",
        CoordinationTasks.Found => "Offre en ligne, à relire",
        CoordinationTasks.Claimed => "Offre repérée, revendiquée",
        CoordinationTasks.Reported => task.Count == 1 ? "Offre signalée" : $"Offre signalée {French.Number(task.Count)} fois",
        _ => "Engagement à contresigner",
    };

    public static string HrefOf(CoordinationTask task) => task.Kind switch
    {
        CoordinationTasks.Company => Companies.Links.Details(task.Id),
        CoordinationTasks.Commitment => Links.Commitment(task.Id),
        CoordinationTasks.Claimed => Links.Claim(task.Id),
        CoordinationTasks.Reported => Links.Reports(task.Id),
        _ => Links.Opening(task.Id),
    };
}
