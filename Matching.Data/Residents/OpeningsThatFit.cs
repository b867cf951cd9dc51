using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Engine.Explanations;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>An opening that one person could be proposed now, and why.</summary>
public sealed record FittingOpening(Guid OpeningId, Explanation Why);

/// <param name="Openings">Best first.</param>
/// <param name="Steps">What would open others, most first.</param>
public sealed record FittingOpenings(IReadOnlyList<FittingOpening> Openings, IReadOnlyList<SmallStep> Steps);

/// <summary>
/// Person first: the openings that pass the hard requirements, best first by the rules. Nothing is written; capacities do not count
/// here, for the counsellor is choosing with the person.
/// </summary>
public static class OpeningsThatFit
{
    public static async Task<FittingOpenings> OpeningsThatFitAsync(
        this NpgsqlDataSource db, Guid resident, IReadOnlyCollection<Guid> butNot, OccupationCloseness closeness, DateOnly today,
        IReadOnlyCollection<Guid>? only = null, CancellationToken cancel = default)
    {
        var people = await db.ResidentsToRankAsync(today, [resident], cancel: cancel);
        if (people.Count == 0)
            return new([], []);

        var openings = await db.OpeningsToRankAsync(today, only, onlyInArea: only is null, cancel: cancel);
        await using var connection = await db.OpenConnectionAsync(cancel);
        var met = await connection.MetBeforeAsync(today, only, [resident]);
        var person = people[0].Resident with { PendingMatches = 0 };
        var request = new ShortlistRequest([.. openings.Where(o => !butNot.Contains(o.Id))], [person], closeness, new RuleRanker(), today, Seed: 0)
        {
            AlreadyMatched = met,
            Options = new ShortlistOptions(PerResident: openings.Count + 1, ExplorationShare: 0, NearTheCut: 0, FurtherListCost: 0, MaxThreads: 1),
        };
        var matches = ShortlistRun.Run(request).Matches.OrderByDescending(m => m.Score).ThenBy(m => m.OpeningId);
        return new([.. matches.Select(m => new FittingOpening(m.OpeningId, m.Explanation))], WithinReach.Of(request, person));
    }
}
