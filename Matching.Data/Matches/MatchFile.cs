using Dapper;
using Matching.Engine.Explanations;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Everything that a counsellor may know of one match of a person whom their structure follows.</summary>
public sealed record MatchFile
{
    public Guid Id { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset StateSince { get; init; }

    public string Origin { get; init; } = "";

    public string ReasonsJson { get; init; } = "[]";

    public string? CounsellorWhy { get; init; }

    public DateTimeOffset ReviewBy { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    public DateOnly? PostponedUntil { get; init; }

    public Guid OpeningId { get; init; }

    public bool IsSpotted { get; init; }

    /// <summary>The coordination refused the company: it no longer sees the person, and says nothing more.</summary>
    public bool CompanyRefused { get; init; }

    public Guid ResidentId { get; init; }

    public long Reference { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string LeadName { get; init; } = "";

    /// <summary>The reader is the person's lead or deputy: the others of the structure read only.</summary>
    public bool CanDecide { get; init; }

    /// <summary>Of the offer's mail, if there is one that was not cancelled.</summary>
    public string? MessageState { get; init; }

    public string? OfferChannel { get; init; }

    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>From this day on something can have come of it.</summary>
    public DateOnly? IntroducedOn { get; init; }

    public DateOnly? InterviewHeldOn { get; init; }

    public DateOnly? ImmersionStartsOn { get; init; }

    public DateOnly? ImmersionEndsOn { get; init; }

    public Guid? PlacementId { get; init; }

    public string? PlacementState { get; init; }

    public string? HiredContract { get; init; }

    public DateOnly? HiredStartsOn { get; init; }

    public DateOnly? HiredEndsOn { get; init; }

    public decimal? HiredHours { get; init; }

    /// <summary>Which side reported the hire.</summary>
    public string? ReportedBy { get; init; }

    public IReadOnlyList<MatchFileEvent> Events { get; init; } = [];

    public string Name => $"{FirstName} {LastName}";

    public IReadOnlyList<MatchReason> Reasons => MatchReasons.Read(ReasonsJson);

    public bool HasEmail => !string.IsNullOrEmpty(Email);

    /// <summary>The mail cannot or could not reach the person.</summary>
    public bool IsToldByVoice => !HasEmail || MessageState == "failed";
}

/// <summary>Something that happened to the match or to its hire, who did it, and the remark that goes with it.</summary>
public sealed record MatchFileEvent
{
    /// <summary>The <see cref="Kind"/> of what became of the hire; <see cref="ToState"/> is then a state of the placement.</summary>
    public const string OfPlacement = "placement";

    public string Kind { get; init; } = "";

    public string? ToState { get; init; }

    public string Actor { get; init; } = "";

    public string? ActorName { get; init; }

    public string? ReasonCode { get; init; }

    public string? Channel { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Remark { get; init; }
}

public static class MatchFiles
{
    private const string Sql = """
        select m.id, m.state, m.state_since, m.origin, m.reasons::text as reasons_json, m.counsellor_why, m.review_by, m.not_before,
               m.postponed_until, m.opening_id, applies_at_source(m.id, m.state, o.company_id) as is_spotted,
               c.refused_at is not null as company_refused,
               m.resident_id, r.reference, i.first_name, i.last_name, i.phone, i.email, l.display_name as lead_name,
               follows(@counsellor, r) as can_decide,
               (select s.state from message s where s.match_id = m.id and s.kind = 'offer_for_candidate' and s.state <> 'cancelled'
                order by s.created_at desc limit 1) as message_state,
               f.channel as offer_channel, f.answer_by, introduced_on(m.id) as introduced_on, w.held_on as interview_held_on,
               n.starts_on as immersion_starts_on, n.ends_on as immersion_ends_on,
               p.id as placement_id, p.state as placement_state, p.contract as hired_contract, p.starts_on as hired_starts_on,
               p.ends_on as hired_ends_on, p.hours_per_week as hired_hours,
               (select e.actor from placement_event e where e.placement_id = p.id order by e.at, e.id limit 1) as reported_by
        from match m
        join opening o on o.id = m.opening_id
        join resident r on r.id = m.resident_id
        join resident_identity i on i.resident_id = r.id
        join account l on l.id = r.lead_id
        left join company c on c.id = o.company_id
        left join offer f on f.match_id = m.id
        left join interview w on w.match_id = m.id
        left join immersion n on n.match_id = m.id
        left join placement p on p.match_id = m.id
        where m.id = @id and r.structure_id = @structure
        """;

    // That a hire was reported is the match's own move.
    private const string EventsSql = """
        select e.kind, e.to_state, e.actor, a.display_name as actor_name, e.reason_code, e.channel, e.at,
               (select string_agg(k.text, ' ' order by k.at, k.id) from match_remark k where k.event_id = e.id) as remark
        from (select id, kind, to_state, actor, actor_id, reason_code, channel, at from match_event where match_id = @id
              union all
              select e.id, 'placement', e.to_state, e.actor, e.actor_id, e.reason_code, null, e.at
              from placement_event e join placement p on p.id = e.placement_id
              where p.match_id = @id and e.to_state <> 'reported') e
        left join account a on a.id = e.actor_id
        order by e.at desc, (e.kind = 'placement') desc, e.id desc
        """;

    /// <summary>Null when there is none, or when the person is followed by another structure.</summary>
    public static async Task<MatchFile?> MatchFileAsync(
        this NpgsqlDataSource db, Guid structure, Guid counsellor, Guid id, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var file = await connection.QuerySingleOrDefaultAsync<MatchFile>(Sql, new { structure, counsellor, id });
        return file is null ? null : file with { Events = (await connection.QueryAsync<MatchFileEvent>(EventsSql, new { id })).AsList() };
    }
}
