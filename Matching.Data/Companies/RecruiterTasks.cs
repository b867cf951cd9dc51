using Dapper;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>Candidates or hires that wait for a company, and since when the oldest does.</summary>
public sealed class WaitingCount
{
    public string Kind { get; init; } = "";

    public int Count { get; init; }

    public DateTimeOffset Oldest { get; init; }
}

/// <summary>What waits for a company now: inside its scope.</summary>
public static class RecruiterTasks
{
    public const string ToContact = "to_contact";
    public const string ToDecide = "to_decide";
    public const string ToConfirm = "to_confirm";
    public const string ToComplete = "to_complete";

    /// <summary>Openings that the coordination paused.</summary>
    public const string ToCorrect = "to_correct";

    private const string Sql = """
        select 'to_contact' as kind, count(*)::integer as count, min(state_since) as oldest
        from company_candidate where state = 'introduced' and not is_closed having count(*) > 0
        union all
        select 'to_decide', count(*)::integer, min(state_since)
        from company_candidate where state = 'interviewed' and not is_closed having count(*) > 0
        union all
        select 'to_confirm', count(*)::integer, min(p.state_since)
        from placement p
        where p.state = 'reported' and (select e.actor from placement_event e where e.placement_id = p.id order by e.at, e.id limit 1) = 'counsellor'
        having count(*) > 0
        union all
        select 'to_complete', count(*)::integer, min(state_since) from opening where state = 'draft' having count(*) > 0
        union all
        select 'to_correct', count(*)::integer, min(o.state_since)
        from opening o
        where o.state = 'paused' and (select e.actor from opening_event e where e.opening_id = o.id order by e.at desc, e.id desc limit 1) = 'coordinator'
        having count(*) > 0
        """;

    public static async Task<IReadOnlyList<WaitingCount>> RecruiterTasksAsync(this NpgsqlConnection company) =>
        (await company.QueryAsync<WaitingCount>(Sql)).AsList();
}
