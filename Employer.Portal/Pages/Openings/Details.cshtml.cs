using Employer.Portal.Pages.Residents;
using Matching.Data.Accounts;
using Matching.Data.Openings;
using Matching.Data.Residents;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Openings;

/// <summary>One open opening, for everybody; a counsellor also sees which of their own people it concerns.</summary>
public sealed class DetailsModel(NpgsqlDataSource database, Closeness closeness, TimeProvider clock) : PageModel
{
    public OpeningDetails Opening { get; private set; } = null!;

    public bool IsCounsellor => User.Role() == Roles.Counsellor;

    /// <summary>What the content gate found and nobody has settled; counsellors and advisers see it.</summary>
    public IReadOnlyList<ContentFinding> Verdict { get; private set; } = [];

    /// <summary>It says what the law forbids: nobody is proposed for it.</summary>
    public bool IsHeld => Verdict.Any(f => f.Grade == Grade.Refused);

    /// <summary>Who calls an employer that is not here hears it first.</summary>
    public bool CanSayFilled => IsCounsellor && OpeningTransitions.Table.Allows(Opening.State, OpeningState.Filled, Actor.Counsellor);

    public IReadOnlyList<PersonForOpening> People { get; private set; } = [];

    public IEnumerable<PersonForOpening> Matched => People.Where(p => p.MatchId is not null);

    public IEnumerable<PersonForOpening> Fitting => People.Where(p => p.Why is not null);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await database.PublicOpeningAsync(id, User.ReadsSpotted(), cancel) is not { } opening)
            return NotFound();
        Opening = opening;
        if (User.ReadsSpotted())
            Verdict = await FindingsAsync(id, cancel);
        if (IsCounsellor && !IsHeld)
            People = await database.PeopleForOpeningAsync(
                id, User.StructureId(), User.AccountId(), await closeness.GetAsync(cancel), French.Day(Now), cancel);
        return Page();
    }

    private async Task<IReadOnlyList<ContentFinding>> FindingsAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.ContentFindingsAsync(id)).Open;
    }
}
