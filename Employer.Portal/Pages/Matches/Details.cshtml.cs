using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>One match: where it stands, what can be done next, and everything that happened.</summary>
public sealed class DetailsModel(NpgsqlDataSource db, TimeProvider clock) : MatchPage(db, clock)
{
    public IReadOnlyList<MatchStep> Steps => Match.CanDecide ? MatchStep.For(Match) : [];

    public bool HireAwaitsUs => Match is { CanDecide: true, ReportedBy: Actor.Company } && May(PlacementState.Confirmed);

    public bool CanContest => HireAwaitsUs && May(PlacementState.Contested);

    /// <summary>Once it is confirmed, the days after the hire ask.</summary>
    public bool CanSayNotStarted => Match.CanSayNotStarted();

    private bool May(string to) => Match.MayPlacement(to);

    /// <summary>The company ended it with "did not come".</summary>
    public bool NoShowSaid =>
        Match.Events.Any(e => e is { ToState: MatchState.NotRetained, Actor: Actor.Company, ReasonCode: Reasons.DidNotCome });

    public bool NoShowContested => Match.Events.Any(e => e.Kind == "contested");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();
}
