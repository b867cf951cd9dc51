using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Exits;

/// <summary>A hire to follow up, and which of its follow-ups is due.</summary>
public sealed record PlacementToCheck
{
    public Guid PlacementId { get; init; }

    public Guid MatchId { get; init; }

    public Guid ResidentId { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string? Phone { get; init; }

    public string OpeningTitle { get; init; } = "";

    public string? Employer { get; init; }

    public string Contract { get; init; } = "";

    public DateOnly StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public string[] Done { get; init; } = [];

    public string Step { get; init; } = "";

    public DateOnly DueOn { get; init; }
}

public static class PlacementsToCheck
{
    /// <summary>After the last follow-up somebody forgot it: it is not asked for ever.</summary>
    private const int MonthsKept = 8;

    private const string Sql = """
        select p.id as placement_id, p.match_id, m.resident_id, i.first_name, i.last_name, i.phone, o.title as opening_title,
               coalesce(c.name, o.employer_name) as employer, p.contract, p.starts_on, p.ends_on,
               array(select k.step from placement_check k where k.placement_id = p.id) as done
        from placement p
        join match m on m.id = p.match_id
        join opening o on o.id = m.opening_id
        join resident r on r.id = m.resident_id
        join resident_identity i on i.resident_id = r.id
        left join company c on c.id = o.company_id
        where p.state = 'confirmed' and follows(@counsellor, r)
          and p.starts_on between @from and @today and (@placement::uuid is null or p.id = @placement)
        """;

    /// <summary>Oldest due first.</summary>
    public static async Task<IReadOnlyList<PlacementToCheck>> PlacementsToCheckAsync(
        this NpgsqlDataSource db, Guid counsellor, DateOnly today, Guid? placement = null, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.PlacementsToCheckAsync(counsellor, today, placement);
    }

    internal static async Task<IReadOnlyList<PlacementToCheck>> PlacementsToCheckAsync(
        this NpgsqlConnection connection, Guid counsellor, DateOnly today, Guid? placement)
    {
        var rows = await connection.QueryAsync<PlacementToCheck>(Sql, new { counsellor, today, from = today.AddMonths(-MonthsKept), placement });
        return [.. rows
            .Select(row => (Row: row, Due: PlacementChecks.Due(row.Contract, row.StartsOn, row.EndsOn, today, row.Done)))
            .Where(pair => pair.Due is not null)
            .Select(pair => pair.Row with { Step = pair.Due!.Step, DueOn = pair.Due.DueOn })
            .OrderBy(row => row.DueOn).ThenBy(row => row.PlacementId)];
    }
}
