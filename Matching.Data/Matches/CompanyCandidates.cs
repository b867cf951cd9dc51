using System.Text.Json;
using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Somebody introduced to the company of this scope, with what came of it. The name is there as long as the grant lives.</summary>
public sealed class CompanyCandidate
{
    public Guid MatchId { get; init; }

    public Guid OpeningId { get; init; }

    public string OpeningTitle { get; init; } = "";

    public string OpeningContract { get; init; } = "";

    public decimal? OpeningHours { get; init; }

    public string State { get; init; } = "";

    /// <summary>The coordination refused the company: the match goes on without it.</summary>
    public bool IsClosed { get; init; }

    public DateTimeOffset StateSince { get; init; }

    public DateTimeOffset IntroducedAt { get; init; }

    /// <summary>Until when the company sees who it is; null while the match is live.</summary>
    public DateTimeOffset? GrantEndsAt { get; init; }

    /// <summary>Days that the company still sees who it was, after an end without hire.</summary>
    public int GrantDays { get; init; }

    /// <summary>What stays when the name has gone: the number by which the Cité knows the person.</summary>
    public long Reference { get; init; }

    public string Strengths { get; init; } = "[]";

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public DateOnly? InterviewedOn { get; init; }

    public DateOnly? ImmersionStartsOn { get; init; }

    public DateOnly? ImmersionEndsOn { get; init; }

    public string? ImmersionConvention { get; init; }

    public Guid? PlacementId { get; init; }

    public string? PlacementState { get; init; }

    public string? ReportedBy { get; init; }

    public string? Contract { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public decimal? HoursPerWeek { get; init; }

    public string Name => FirstName is null ? $"Candidat n° {Reference}" : $"{FirstName} {LastName}";

    /// <summary>One of the words of <see cref="CompanyView"/>.</summary>
    public string Stage => CompanyView.StateOf(State, IsClosed) ?? CompanyView.Unavailable;

    /// <summary>A counsellor reported a hire, and the company has said nothing of it yet.</summary>
    public bool HireAwaitsCompany => ReportedBy == Actor.Counsellor && PlacementState == Engine.Domain.PlacementState.Reported;

    /// <summary>The contract did not begin, or broke in the trial period.</summary>
    public bool HireCameToNothing => PlacementState is Engine.Domain.PlacementState.NotStarted or Engine.Domain.PlacementState.BrokenInTrial;

    public IReadOnlyList<string> StrengthList => JsonSerializer.Deserialize<string[]>(Strengths) ?? [];
}

/// <summary>Asked inside a company's scope: elsewhere the views are empty.</summary>
public static class CompanyCandidates
{
    private const string Sql = """
        select c.match_id, c.opening_id, o.title as opening_title, o.contract as opening_contract, o.hours_per_week as opening_hours,
               c.state, c.is_closed, c.state_since, c.introduced_at, c.grant_ends_at, t.days_after_end as grant_days,
               c.reference, c.strengths::text as strengths, i.first_name, i.last_name, i.email, i.phone,
               v.held_on as interviewed_on, x.starts_on as immersion_starts_on, x.ends_on as immersion_ends_on,
               x.convention_reference as immersion_convention, p.id as placement_id, p.state as placement_state,
               (select e.actor from placement_event e where e.placement_id = p.id order by e.at, e.id limit 1) as reported_by,
               p.contract, p.starts_on, p.ends_on, p.hours_per_week
        from company_candidate c
        join opening o on o.id = c.opening_id
        cross join grant_term t
        left join introduced_identity i on i.match_id = c.match_id
        left join interview v on v.match_id = c.match_id
        left join immersion x on x.match_id = c.match_id
        left join placement p on p.match_id = c.match_id
        where (@matchId::uuid is null or c.match_id = @matchId) and (@openingId::uuid is null or c.opening_id = @openingId)
        order by case c.state when 'introduced' then 0 when 'interviewed' then 1 when 'immersion' then 2 when 'hired' then 3 else 4 end,
                 c.state_since, c.match_id
        """;

    /// <summary>Those that wait for the company first, the longest waiting at the top.</summary>
    public static async Task<IReadOnlyList<CompanyCandidate>> CompanyCandidatesAsync(this NpgsqlConnection company, Guid? openingId = null) =>
        (await company.QueryAsync<CompanyCandidate>(Sql, new { matchId = (Guid?)null, openingId })).AsList();

    public static Task<CompanyCandidate?> CompanyCandidateAsync(this NpgsqlConnection company, Guid matchId) =>
        company.QuerySingleOrDefaultAsync<CompanyCandidate?>(Sql, new { matchId, openingId = (Guid?)null });
}
