using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>One thing that readers said of an opening, and what came of it.</summary>
public sealed record OpeningReport
{
    public Guid Id { get; init; }

    public required string ReasonCode { get; init; }

    public string? Text { get; init; }

    public int Times { get; init; }

    public DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; init; }

    /// <summary>Who of the coordination sees to it.</summary>
    public string? Owner { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public string? Outcome { get; init; }
}

public static class OpeningReportsQuestion
{
    private const string Sql = """
        select r.id, r.reason_code, r.text, r.times, r.first_at, r.last_at, a.display_name as owner, r.settled_at, r.outcome
        from opening_report r left join account a on a.id = coalesce(r.settled_by, r.owner_id)
        where r.opening_id = @openingId
        order by r.settled_at is not null, r.settled_at desc, r.first_at, r.id
        limit 100
        """;

    /// <summary>Those that wait first, the oldest at the top.</summary>
    public static async Task<IReadOnlyList<OpeningReport>> OpeningReportsAsync(this NpgsqlConnection connection, Guid openingId) =>
        (await connection.QueryAsync<OpeningReport>(Sql, new { openingId })).AsList();
}
