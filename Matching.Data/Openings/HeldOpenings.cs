using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>An opening that waits for somebody to say when it starts.</summary>
public sealed record HeldOpening
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public DateOnly StartsOn { get; init; }
}

public static class HeldOpenings
{
    private const string OfScopeSql = "select id, title, starts_on from opening where is_open and starts_on < @today order by starts_on, id";

    private const string SpottedSql = """
        select o.id, o.title, o.starts_on from opening o
        where o.state = 'spotted' and o.starts_on < @today
          and exists (select from match m join resident r on r.id = m.resident_id where m.opening_id = o.id and follows(@counsellor, r))
        order by o.starts_on, o.id
        """;

    /// <summary>Of one company, inside its scope.</summary>
    public static async Task<IReadOnlyList<HeldOpening>> HeldOpeningsAsync(this NpgsqlConnection company, DateOnly today) =>
        (await company.QueryAsync<HeldOpening>(OfScopeSql, new { today })).AsList();

    /// <summary>Spotted ones for which people of this counsellor had been proposed.</summary>
    public static async Task<IReadOnlyList<HeldOpening>> HeldSpottedOpeningsAsync(
        this NpgsqlDataSource db, Guid counsellor, DateOnly today, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<HeldOpening>(SpottedSql, new { counsellor, today })).AsList();
    }
}
