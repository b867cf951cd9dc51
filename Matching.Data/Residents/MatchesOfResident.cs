using Dapper;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>One match in a person's file.</summary>
public sealed record MatchOfResident
{
    public Guid Id { get; init; }

    public Guid OpeningId { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset StateSince { get; init; }

    public string OpeningTitle { get; init; } = "";

    public string? Employer { get; init; }

    public bool IsLive { get; init; }

    /// <summary>What became of the hire; null when nobody was hired.</summary>
    public string? PlacementState { get; init; }
}

public static class MatchesOfResident
{
    private const string Sql = """
        select m.id, m.opening_id, m.state, m.state_since, o.title as opening_title, coalesce(c.name, o.employer_name) as employer,
               m.is_live, p.state as placement_state
        from match m
        join opening o on o.id = m.opening_id
        left join company c on c.id = o.company_id
        left join placement p on p.match_id = m.id
        where m.resident_id = @resident
        order by is_live desc, m.state_since desc, m.id
        """;

    /// <summary>What is under way first, then the latest. The caller has made sure that the reader may see this person.</summary>
    public static async Task<IReadOnlyList<MatchOfResident>> MatchesOfResidentAsync(
        this NpgsqlDataSource db, Guid resident, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<MatchOfResident>(Sql, new { resident })).AsList();
    }
}
