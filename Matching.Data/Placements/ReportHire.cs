using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Placements;

/// <summary>The hire that a company or a counsellor reports.</summary>
/// <param name="EndsOn">None for an open-ended contract, given for any other.</param>
/// <param name="Evidence">What the counsellor saw (contract, payslip, attestation) when no company stands behind the opening here.</param>
public sealed record Hire(
    Guid MatchId, string Contract, DateOnly StartsOn, DateOnly? EndsOn, decimal HoursPerWeek, string? Evidence = null);

/// <summary>
/// The match becomes hired, its placement is written and the other side is asked to confirm. Where no company stands behind the
/// opening, the evidence that the counsellor saw confirms it at once.
/// </summary>
public static class ReportHire
{
    private const string SqlPlacement = """
        insert into placement
            (id, match_id, state, state_since, contract, starts_on, ends_on, hours_per_week, occupation_code, evidence)
        select @id, @MatchId, 'reported', @now, @Contract, @StartsOn, @EndsOn, @HoursPerWeek, o.occupation_code, @Evidence
        from opening o
        where o.id = @openingId
        """;

    private const string SqlSame = """
        select exists (
            select from placement p
            where p.match_id = @MatchId and p.contract = @Contract and p.starts_on = @StartsOn
              and p.ends_on is not distinct from @EndsOn and p.hours_per_week = @HoursPerWeek
              and exists (select from placement_event e where e.placement_id = p.id and e.to_state = 'reported' and e.actor_id = @AccountId))
        """;

    private const string SqlOtherSide = """
        select r.lead_id as counsellor_id, applies_at_source(m.id, m.state, o.company_id) as at_source,
               (select a.id from account a
                where a.company_id = o.company_id and a.role = 'recruiter' and coalesce(isfinite(a.lockout_end), true)
                order by a.id is distinct from o.created_by, a.created_at, a.id limit 1) as recruiter_id
        from match m
        join resident r on r.id = m.resident_id
        join opening o on o.id = m.opening_id
        where m.id = @MatchId
        """;

    /// <summary>The same report sent twice is one report.</summary>
    public static async Task<Outcome> ReportHireAsync(
        this NpgsqlDataSource db, PlacementParty by, Hire hire, MatchSettings settings, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (PlacementRules.End(hire.Contract, hire.StartsOn, hire.EndsOn) is not null)
            return Outcome.Incomplete;

        var outcome = await db.AsPartyAsync(by, connection => ReportAsync(connection, by, hire, settings, now), cancel);
        return outcome == Outcome.Stale && await WasReportedAsync(db, by, hire, cancel) ? Outcome.Done : outcome;
    }

    private static async Task<Outcome> ReportAsync(
        NpgsqlConnection connection, PlacementParty by, Hire hire, MatchSettings settings, DateTimeOffset now)
    {
        if (await connection.OpeningOfAsync(by, hire.MatchId) is not { } openingId)
            return Outcome.NotFound;
        if (await connection.IntroducedOnAsync(hire.MatchId) is { } introducedOn
            && PlacementRules.Start(introducedOn, hire.StartsOn, WorkingDays.DayInParis(now)) is not null)
            return Outcome.Incomplete;

        var id = Guid.CreateVersion7(now);
        await connection.AppendAsync(new MatchEvent(hire.MatchId, by.Actor, now) { To = MatchState.Hired, ActorId = by.AccountId });
        await connection.ExecuteAsync(SqlPlacement, new
        {
            id, hire.MatchId, hire.Contract, hire.StartsOn, hire.EndsOn, hire.HoursPerWeek, hire.Evidence, openingId, now,
        });
        await connection.AppendAsync(id, PlacementState.Reported, by, now);
        await connection.LeaveScopeAsync(by);

        var other = await connection.QuerySingleAsync<OtherSide>(SqlOtherSide, new { hire.MatchId });
        if (other.AtSource && hire.Evidence is not null)
        {
            await connection.AppendAsync(id, PlacementState.Confirmed, by, now);
            await connection.SettleConfirmedAsync(id, settings, now);
        }
        else if (by.IsCompany)
        {
            await AskAsync(connection, MessageKind.HireToConfirmForCounsellor, other.CounsellorId, hire.MatchId, id, now);
        }
        else if (other is { AtSource: false, RecruiterId: { } recruiterId })
        {
            await AskAsync(connection, MessageKind.HireToConfirmForCompany, recruiterId, hire.MatchId, id, now);
        }

        return Outcome.Done;
    }

    private static Task<Guid> AskAsync(
        NpgsqlConnection connection, string kind, Guid accountId, Guid matchId, Guid placementId, DateTimeOffset now) =>
        connection.PromiseAsync(new PromisedMessage(kind, $"{kind}:{placementId}") { AccountId = accountId, MatchId = matchId }, now);

    private static async Task<bool> WasReportedAsync(NpgsqlDataSource db, PlacementParty by, Hire hire, CancellationToken cancel)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<bool>(
            SqlSame, new { hire.MatchId, hire.Contract, hire.StartsOn, hire.EndsOn, hire.HoursPerWeek, by.AccountId });
    }

    private sealed record OtherSide(Guid CounsellorId, bool AtSource, Guid? RecruiterId);
}
