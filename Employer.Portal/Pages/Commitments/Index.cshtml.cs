using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Commitments;

/// <summary>What companies that agreed let everybody see; below it, for advisers and coordination, every commitment.</summary>
public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public DateOnly Today => French.Day(clock.GetUtcNow());

    public PublicCommitments Public { get; private set; } = null!;

    public bool FollowsCompanies => User.Role() is Roles.Coordinator or Roles.CompanyAdviser;

    public IReadOnlyList<CommitmentBalance> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Public = await database.PublicCommitmentsAsync(cancel);
        if (!FollowsCompanies)
            return;
        await using var connection = await database.OpenConnectionAsync(cancel);
        All = await connection.CommitmentsAsync();
    }

    public static string Words(PublicOutcome outcome) => outcome.Kept > outcome.Promised
        ? $"{French.Count(outcome.Kept, "embauche", "embauches")} pour {French.Number(outcome.Promised)} {French.Plural(outcome.Promised, "promise", "promises")} jusqu’au {French.Date(outcome.EndsOn)}"
        : $"{French.Number(outcome.Kept)} sur {French.Count(outcome.Promised, "embauche promise", "embauches promises")} jusqu’au {French.Date(outcome.EndsOn)}";
}
