using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>What a match asks of the counsellor now.</summary>
public static class CounsellorTaskKind
{
    public const string CallMe = "call_me";
    public const string ToTell = "to_tell";
    public const string ToCallBack = "to_call_back";
    public const string AnswerToRecord = "answer_to_record";
    public const string HireToConfirm = "hire_to_confirm";
    public const string CompanySilent = "company_silent";

    /// <summary>The coordination refused the company: what it has begun goes on, or ends, with the person.</summary>
    public const string CompanyRefused = "company_refused";
    public const string ToApply = "to_apply";
    public const string OutcomeToRecord = "outcome_to_record";
}

/// <summary>One thing that needs the counsellor, and since when.</summary>
public sealed record CounsellorTask
{
    public string Kind { get; init; } = "";

    public Guid MatchId { get; init; }

    public Guid ResidentId { get; init; }

    public long Reference { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string? Phone { get; init; }

    public string OpeningTitle { get; init; } = "";

    public DateTimeOffset Since { get; init; }
}

public static class CounsellorTasks
{
    // Each match asks one thing at most: what the person asked for comes before what the clock says.
    private const string Sql = """
        with asked as (
            select m.*, o.title, c.refused_at is not null as company_refused, applies_at_source(m.id, m.state, o.company_id) as at_source, r.reference,
                   i.first_name, i.last_name, i.phone, f.channel as told_by,
                   coalesce(i.email, '') = '' or exists (
                       select from message s where s.match_id = m.id and s.kind = 'offer_for_candidate' and s.state = 'failed') as by_voice,
                   (select max(e.at) from match_event e
                    where e.match_id = m.id and e.kind = 'call_me' and e.actor = 'candidate' and e.at >= m.state_since) as called,
                   (select max(e.at) from match_event e
                    where e.match_id = m.id and e.kind = 'call_me' and e.actor = 'counsellor' and e.at >= m.state_since) as called_back
            from match m
            join opening o on o.id = m.opening_id
            join resident r on r.id = m.resident_id
            join resident_identity i on i.resident_id = r.id
            left join offer f on f.match_id = m.id
            left join company c on c.id = o.company_id
            where follows(@counsellor, r)
              and (m.is_live or m.state = 'hired')
        ), sorted as (
            select a.*, coalesce(a.called, a.state_since) as since, case
                when state in ('offered', 'unanswered') and called is not null and called_back is distinct from greatest(called, called_back) then 'call_me'
                when state = 'validated' and by_voice then 'to_tell'
                when state = 'unanswered' then 'to_call_back'
                when state = 'offered' and told_by <> 'mail' then 'answer_to_record'
                when company_refused and state in ('introduced', 'interviewed', 'immersion') then 'company_refused'
                when is_live and exists (
                    select from message s where s.match_id = a.id and s.kind = 'answer_awaited_for_company' and s.created_at >= a.state_since) then 'company_silent'
                when state = 'introduced' and at_source then 'to_apply'
                when state in ('interviewed', 'immersion') and at_source then 'outcome_to_record'
                when state = 'hired' and exists (
                    select from placement p join placement_event e on e.placement_id = p.id and e.to_state = 'reported' and e.actor = 'company'
                    where p.match_id = a.id and p.state = 'reported') then 'hire_to_confirm'
            end as kind
            from asked a
        )
        select kind, id as match_id, resident_id, reference, first_name, last_name, phone, title as opening_title, since
        from sorted where kind is not null
        order by since, id
        """;

    /// <summary>Oldest first. Proposals to review and follow-ups of hires have questions of their own.</summary>
    public static async Task<IReadOnlyList<CounsellorTask>> CounsellorTasksAsync(
        this NpgsqlDataSource db, Guid counsellor, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<CounsellorTask>(Sql, new { counsellor })).AsList();
    }
}
