using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Commitments;

/// <summary>One commitment of the company and every entry of its ledger.</summary>
public sealed class DetailsModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    public CommitmentBalance Commitment { get; private set; } = null!;

    public IReadOnlyList<CommitmentEntry> Entries { get; private set; } = [];

    public bool CanTakeBack => CommitmentTransitions.Table.Allows(Commitment.State, CommitmentState.Cancelled, Actor.Company);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var found = await AsCompanyAsync(async company =>
        {
            if (await company.CommitmentAsync(id) is not { } commitment)
                return false;
            Commitment = commitment;
            Entries = await company.CompanyEntriesAsync(id);
            return true;
        }, cancel);
        return found ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await Database.WithdrawProposalAsync(User.CompanyId(), User.AccountId(), id, Now, cancel);
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm("Proposition retirée.");
        else
            TempData.Warn("Cet engagement a déjà été contresigné ou annulé. Pour y mettre fin, écrivez à la coordination.");
        return LocalRedirect(Links.Commitments);
    }
}
