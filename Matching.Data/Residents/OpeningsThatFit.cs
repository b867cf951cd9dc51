using Matching.Data.Openings;
using Matching.Engine.Explanations;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>An opening that one person could be proposed now, and why.</summary>
public sealed record FittingOpening(Guid OpeningId, Explanation Why);

/// <summary>
/// Person first: the openings that pass the hard requirements, best first by the rules. Nothing is written; capacities do not count
/// here, for the counsellor is choosing with the person.
/// </summary>
public static class OpeningsThatFit
{
    public static async Task<IReadOnlyList<FittingOpening>> OpeningsThatFitAsync(
        this NpgsqlDataSource db, Guid resident, IReadOnlyCollection<Guid> butNot, OccupationCloseness closeness, DateOnly today,
        IReadOnlyCollection<Guid>? only = null, CancellationToken cancel = default)
    {
        var people = await db.ResidentsToRankAsync(today, [resident], cancel: cancel);
        if (people.Count == 0)
            return [];

        var openings = await db.OpeningsToRankAsync(today, only, onlyInArea: only is null, cancel: cancel);
        var result = ShortlistRun.Run(new ShortlistRequest(
            [.. openings.Where(o => !butNot.Contains(o.Id))], [people[0].Resident with { PendingMatches = 0 }], closeness, new RuleRanker(), today, Seed: 0)
        {
            Options = new ShortlistOptions(PerResident: openings.Count + 1, ExplorationShare: 0, NearTheCut: 0, FurtherListCost: 0, MaxThreads: 1),
        });
        return [.. result.Matches.OrderByDescending(m => m.Score).ThenBy(m => m.OpeningId).Select(m => new FittingOpening(m.OpeningId, m.Explanation))];
    }
}
