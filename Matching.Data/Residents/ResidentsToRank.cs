using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>A resident as the ranking may know them, and the counsellor whose queue a proposal would enter.</summary>
public sealed record RankedResident(ResidentToRank Resident, Guid LeadId);

/// <summary>
/// Everybody for whom proposals may be made today, as <see cref="Followed"/> says: followed, not paused, not placed. Asked under
/// <see cref="DatabaseRole.Ranking"/>, which can read neither who they are nor any protected trait.
/// </summary>
public static class ResidentsToRank
{
    private const string Sql = """
        select r.id, r.lead_id, coalesce(m.pending, 0)::integer as pending
        from resident r
        left join (select resident_id, count(*) as pending from match where is_pending group by resident_id) m on m.resident_id = r.id
        where r.state = 'followed' and (r.proposals_until is null or r.proposals_until <= @today)
          and not exists (select from placed_resident x where x.resident_id = r.id and (x.ends_on is null or x.ends_on >= @today))
          and (@only::uuid[] is null or r.id = any (@only)) and r.id <> all (@leftOut)
        order by r.id
        """;

    /// <param name="only">Only these, when given.</param>
    /// <param name="leftOut">Not these: people already in work, for instance.</param>
    public static async Task<IReadOnlyList<RankedResident>> ResidentsToRankAsync(
        this NpgsqlDataSource ranking, DateOnly today, IReadOnlyCollection<Guid>? only = null, IReadOnlyCollection<Guid>? leftOut = null,
        CancellationToken cancel = default)
    {
        await using var connection = await ranking.OpenConnectionAsync(cancel);
        return await connection.ResidentsToRankAsync(today, only, leftOut, memory: null, cancel);
    }

    /// <inheritdoc cref="ResidentsToRankAsync(NpgsqlDataSource, DateOnly, IReadOnlyCollection{Guid}?, IReadOnlyCollection{Guid}?, CancellationToken)"/>
    /// <param name="memory">Where the facts of everybody are; without it, or for some people only, they are read.</param>
    public static async Task<IReadOnlyList<RankedResident>> ResidentsToRankAsync(
        this NpgsqlConnection connection, DateOnly today, IReadOnlyCollection<Guid>? only, IReadOnlyCollection<Guid>? leftOut,
        ResidentsInMemory? memory, CancellationToken cancel)
    {
        var asked = new { today, only = only?.ToArray(), leftOut = leftOut?.ToArray() ?? [] };
        var standing = (await connection.QueryAsync<(Guid Id, Guid Lead, int Pending)>(new CommandDefinition(Sql, asked, cancellationToken: cancel))).AsList();
        if (memory is not null && only is null)
            return await memory.WithFactsAsync(connection, standing, cancel);
        return Join(standing, await FactsToRank.OfAsync(connection, [.. standing.Select(s => s.Id)], cancel));
    }

    /// <summary>Whoever has no profile or no known home is left out.</summary>
    internal static List<RankedResident> Join(
        IReadOnlyList<(Guid Id, Guid Lead, int Pending)> standing, IReadOnlyDictionary<Guid, ResidentToRank?> facts)
    {
        var people = new List<RankedResident>(standing.Count);
        foreach (var (id, lead, pending) in standing)
        {
            if (facts.TryGetValue(id, out var person) && person is not null)
                people.Add(new RankedResident(pending == 0 ? person : person with { PendingMatches = pending }, lead));
        }

        return people;
    }
}
