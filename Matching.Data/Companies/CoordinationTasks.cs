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

    /// <summary>How often it was said, of what readers report; one for anything else.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Who has taken it on, of what several may see to.</summary>
    public string? Owner { get; init; }
}

/// <summary>Companies to approve, openings to read, found fault with or reported, offres repérées that a company has claimed, commitments to countersign: oldest first.</summary>
public static class CoordinationTasks
{
    public const string Company = "company";
    public const string Opening = "opening";
    public const string Claimed = "claimed";
    public const string Commitment = "commitment";
    public const string Reported = "reported";

    /// <summary>Online, and the content gate found something in it that nobody has read.</summary>
    public const string Found = "found";

    private const string Sql = """
        select 'company' as kind, c.id, c.name as text, null as company, c.created_at as since, 1 as count, null as owner
        from company c where c.approved_at is null and c.refused_at is null
        union all
        select 'opening', o.id, o.title, c.name, o.state_since, 1, null
        from opening o join company c on c.id = o.company_id
        where o.state = 'submitted'
        union all
        select 'found', o.id, o.title, c.name, min(f.found_at), 1, null
        from opening o join open_content_finding f on f.opening_id = o.id join company c on c.id = o.company_id
        where o.state = 'published'
        group by o.id, o.title, c.name
        union all
        select 'claimed', k.id, o.title, c.name, k.at, 1, null
        from opening_claim k join opening o on o.id = k.opening_id join company c on c.id = k.company_id
        where k.settled_at is null and o.state = 'spotted'
        union all
        select 'commitment', h.id, 'Engagement de recrutement n° ' || h.reference, c.name, h.state_since, 1, null
        from hiring_commitment h join company c on c.id = h.company_id
        where h.state = 'proposed'
        union all
        select 'reported', o.id, o.title, coalesce(c.name, o.employer_name), min(r.first_at), sum(r.times)::integer, max(a.display_name)
        from opening_report r join opening o on o.id = r.opening_id left join company c on c.id = o.company_id left join account a on a.id = r.owner_id
        where r.settled_at is null
        group by o.id, o.title, c.name, o.employer_name
        order by since, id
        limit 300
        """;

    public static async Task<IReadOnlyList<CoordinationTask>> CoordinationTasksAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<CoordinationTask>(Sql)).AsList();
    }
}
