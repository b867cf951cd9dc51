using Dapper;
using Npgsql;

namespace Matching.Data.Exits;

/// <summary>An exit as it stands: corrected ones show their correction.</summary>
public sealed record PronouncedExit
{
    public Guid ResidentId { get; init; }

    public long Reference { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string Fact { get; init; } = "";

    public decimal? Months { get; init; }

    public string Class { get; init; } = "";

    public DateOnly ExitedOn { get; init; }

    public string GridName { get; init; } = "";

    public string PronouncedBy { get; init; } = "";
}

public static class ExitsOfStructure
{
    private const string Sql = """
        select e.resident_id, r.reference, i.first_name, i.last_name, e.fact, e.months, e.class, e.exited_on, g.name as grid_name,
               a.display_name as pronounced_by
        from pathway_exit e
        join resident r on r.id = e.resident_id
        join resident_identity i on i.resident_id = r.id
        join exit_grid g on g.id = e.grid_id
        join account a on a.id = e.pronounced_by
        where e.structure_id = @structure and e.exited_on between @from and @to
          and not exists (select from pathway_exit later where later.replaces_id = e.id)
        order by e.exited_on desc, e.id desc
        """;

    public static async Task<IReadOnlyList<PronouncedExit>> ExitsOfStructureAsync(
        this NpgsqlDataSource db, Guid structure, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<PronouncedExit>(Sql, new { structure, from, to })).AsList();
    }
}
