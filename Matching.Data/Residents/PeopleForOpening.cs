using Dapper;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Engine.Explanations;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>Somebody whom a counsellor follows, seen from one opening: where its match stands, or why it would fit.</summary>
public sealed class PersonForOpening
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public string Name { get; init; } = "";

    public Guid? MatchId { get; init; }

    public string? State { get; init; }

    public DateTimeOffset? StateSince { get; init; }

    /// <summary>What became of the hire; null when nobody was hired.</summary>
    public string? PlacementState { get; init; }

    /// <summary>Only of those who have no match with this opening.</summary>
    public Explanation? Why { get; set; }
}

/// <summary>
/// Opening first: those of a counsellor's people who have a match with it, latest move first, then those whom it fits, best
/// first by the rules. Nothing is written, and nobody else's people are seen.
/// </summary>
public static class PeopleForOpening
{
    private const string Sql = """
        select r.id, r.reference, i.first_name || ' ' || i.last_name as name, m.id as match_id, m.state, m.state_since,
               (select p.state from placement p where p.match_id = m.id) as placement_state
        from resident r
        join resident_identity i on i.resident_id = r.id
        left join lateral (select m.id, m.state, m.state_since from match m
                           where m.resident_id = r.id and m.opening_id = @opening order by m.state_since desc, m.id desc limit 1) m on true
        where r.structure_id = @structure and follows(@counsellor, r) and r.state = 'followed'
          and (m.id is not null
               or not exists (select from match h join placement p on p.match_id = h.id
                              where h.resident_id = r.id and p.state in ('reported', 'confirmed')))
        order by m.state_since desc nulls last, r.id
        """;

    public static async Task<IReadOnlyList<PersonForOpening>> PeopleForOpeningAsync(
        this NpgsqlDataSource db, Guid opening, Guid structure, Guid counsellor, OccupationCloseness closeness, DateOnly today,
        CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var people = (await connection.QueryAsync<PersonForOpening>(Sql, new { opening, structure, counsellor })).AsList();
        var free = people.Where(p => p.MatchId is null).ToDictionary(p => p.Id);
        var fitting = await FittingAsync(db, opening, free, closeness, today, cancel);
        return [.. people.Where(p => p.MatchId is not null), .. fitting];
    }

    private static async Task<IReadOnlyList<PersonForOpening>> FittingAsync(
        NpgsqlDataSource db, Guid opening, Dictionary<Guid, PersonForOpening> people, OccupationCloseness closeness, DateOnly today,
        CancellationToken cancel)
    {
        var ranked = await db.ResidentsToRankAsync(today, people.Keys, cancel: cancel);
        var openings = await db.OpeningsToRankAsync(today, [opening], onlyInArea: false, cancel: cancel);
        if (ranked.Count == 0 || openings.Count == 0)
            return [];

        await using var connection = await db.OpenConnectionAsync(cancel);
        var met = await connection.MetBeforeAsync(today, [opening], people.Keys);
        var result = ShortlistRun.Run(new ShortlistRequest(
            openings, [.. ranked.Select(r => r.Resident with { PendingMatches = 0 })], closeness, new RuleRanker(), today, Seed: 0)
        {
            AlreadyMatched = met,
            Options = new ShortlistOptions(ExplorationShare: 0, NearTheCut: 0, FurtherListCost: 0, MaxThreads: 1),
        });
        return [.. result.Matches.OrderByDescending(m => m.Score).ThenBy(m => m.ResidentId).Select(m =>
        {
            people[m.ResidentId].Why = m.Explanation;
            return people[m.ResidentId];
        })];
    }
}
