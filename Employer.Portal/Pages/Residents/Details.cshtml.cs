using Matching.Data.Accounts;
using Matching.Data.Openings;
using Matching.Data.Residents;
using Matching.Engine.Shortlisting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Residents;

/// <summary>One person: profile, what is under way, and the openings that fit, to propose during the meeting.</summary>
public sealed class DetailsModel(NpgsqlDataSource db, Closeness closeness, TimeProvider clock) : PageModel
{
    private const int FittingShown = 6;
    private const int StepsShown = 5;

    public ResidentFile Person { get; private set; } = null!;

    public IReadOnlyList<MatchOfResident> Matches { get; private set; } = [];

    public IReadOnlyList<(OpeningSummary Opening, FittingOpening Fit)> Fitting { get; private set; } = [];

    public int FittingTotal { get; private set; }

    /// <summary>What would open other openings; empty when enough of them fit.</summary>
    public IReadOnlyList<SmallStep> Steps { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<MatchRow> Rows(bool live) =>
        [.. Matches.Where(match => match.IsLive == live).Select(match => new MatchRow(match, French.Ago(match.StateSince, Now)))];

    public string Availability => Person.AvailableFrom is { } day && day > French.Day(Now) ? "à partir du " + French.Date(day) : "tout de suite";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ResidentFileAsync(User.StructureId(), User.AccountId(), id, cancel) is not { } person)
            return NotFound();

        Person = person;
        Matches = await db.MatchesOfResidentAsync(id, cancel);
        if (person is { CanDecide: true, State: "followed" })
            await LoadFittingAsync(id, cancel);
        return Page();
    }

    private async Task LoadFittingAsync(Guid id, CancellationToken cancel)
    {
        var known = Matches.Select(match => match.OpeningId).ToHashSet();
        var fitting = await db.OpeningsThatFitAsync(id, known, await closeness.GetAsync(cancel), French.Day(Now), cancel: cancel);
        FittingTotal = fitting.Openings.Count;
        var shown = fitting.Openings.Take(FittingShown).ToList();
        var openings = await db.OpeningSummariesAsync(shown.Select(fit => fit.OpeningId), cancel);
        Fitting = [.. shown.Select(fit => (openings[fit.OpeningId], fit))];
        if (FittingTotal < FittingShown)
            Steps = [.. fitting.Steps.Take(StepsShown)];
    }
}

/// <summary>A match in the file of a person, and how long it has stood there.</summary>
public sealed record MatchRow(MatchOfResident Match, string When);
