using Matching.Data.Accounts;
using Matching.Data.Matches;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>The counsellor says that the person did come, or was never given the appointment.</summary>
public sealed class ContestNoShowModel(NpgsqlDataSource db, TimeProvider clock) : MatchPage(db, clock)
{
    public IActionResult OnGet(Guid id) => LocalRedirect(Links.Details(id));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        await LoadToDecideAsync(id, cancel)
            ? After(await Db.ContestNoShowAsync(User.AccountId(), id, Now, cancel), "C’est noté : l’absence est contestée. Elle ne compte pas contre la personne.")
            : NotFound();
}
