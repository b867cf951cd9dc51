using Dapper;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>One thing that waits for the coordination.</summary>
public sealed class CoordinationTask
{
    public string Kind { get; init; } = "";

    public Guid Id { get; init; }

    public string Text { get; init; } = "";

    public string? Company { get; init; }

    public DateTimeOffset Since { get; init; }
}

/// <summary>Companies to approve, openings to read, offres repérées that a company has claimed, commitments to countersign: oldest first.</summary>
public static class CoordinationTasks
{
    public const string Company = "company";
    public const string Opening = "opening";
    public const string Claimed = "claimed";
    public const string Commitment = "commitment";

    private const string Sql = """
        select 'company' as kind, c.id, c.name as text, null as company, c.created_at as since
        from company c where c.approved_at is null
        union all
        select 'opening', o.id, o.title, c.name, o.state_since
        from opening o join company c on c.id = o.company_id
        where o.state = 'submitted'
        union all
        select 'claimed', k.id, o.title, c.name, k.at
        from opening_claim k join opening o on o.id = k.opening_id join company c on c.id = k.company_id
        where k.settled_at is null and o.state = 'spotted'
        union all
        select 'commitment', h.id, 'Engagement de recrutement n° ' || h.reference, c.name, h.state_since
        from hiring_commitment h join company c on c.id = h.company_id
        where h.state = 'proposed'
        order by since, id
        limit 300
        """;

    public static async Task<IReadOnlyList<CoordinationTask>> CoordinationTasksAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<CoordinationTask>(Sql)).AsList();
    }
}
