using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>A page about one match of a person whom the reader's structure follows; anybody else's does not exist.</summary>
public abstract class MatchPage(NpgsqlDataSource db, TimeProvider clock) : PageModel
{
    public MatchFile Match { get; private set; } = null!;

    public OpeningSummary Opening { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => French.Day(Now);

    protected NpgsqlDataSource Db => db;

    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.MatchFileAsync(User.StructureId(), User.AccountId(), id, cancel) is not { } match)
            return false;

        Match = match;
        Opening = (await db.OpeningSummariesAsync([match.OpeningId], cancel))[match.OpeningId];
        return true;
    }

    /// <summary>What a page that acts asks first: only the lead and the deputy get to see it.</summary>
    protected async Task<bool> LoadToDecideAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) && Match.CanDecide;

    /// <summary>Says what came of a command and goes back to the match.</summary>
    protected async Task<IActionResult> AfterAsync(Outcome outcome, string done, CancellationToken cancel)
    {
        if (outcome == Outcome.NoLongerSo)
        {
            TempData.Warn($"Rien n’a été noté. {StillSoWords.Of(await db.AgainstPairAsync(Match.OpeningId, Match.ResidentId, Today, Match.Id, cancel))}");
            return LocalRedirect(Links.Details(Match.Id));
        }

        return After(outcome, done);
    }

    /// <inheritdoc cref="AfterAsync"/>
    protected IActionResult After(Outcome outcome, string done)
    {
        if (outcome == Outcome.NotFound)
            return NotFound();
        if (outcome == Outcome.Done)
            TempData.Confirm(done);
        else
            TempData.Warn("Rien n’a été noté : la proposition a changé entre-temps. Voici où elle en est.");
        return LocalRedirect(Links.Details(Match.Id));
    }
}
