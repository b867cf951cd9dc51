using Dapper;
using Matching.Data.Commitments;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>
/// The coordination refuses a company, new or already approved. What it shows to others ends: published and paused openings are withdrawn,
/// and whoever was on the way hears; what waited for the coordination goes back to it; its claims and proposed commitments are answered.
/// It sees nobody any more: whoever it has met already goes on with their counsellor, who finds it in their day.
/// What is its own stays: drafts, accounts, what it signed. Each of its recruiters gets the reason by mail.
/// </summary>
public static class RefuseCompany
{
    private const string KnownSql = "select exists (select from company where id = @companyId)";

    private const string OpeningsSql = """
        select id, state from opening where company_id = @companyId and state in ('submitted', 'published', 'paused') order by id for update
        """;

    // An opening that expired keeps those who said yes before its last day: not for this company.
    private const string YesSql = """
        select m.id, m.state, m.resident_id, o.state as opening_state
        from match m join opening o on o.id = m.opening_id
        where o.company_id = @companyId and m.state = 'accepted'
        order by m.id
        for update of m
        """;

    private const string ClaimsSql = """
        update opening_claim set settled_at = @now, settled_by = @coordinatorId, confirmed = false
        where company_id = @companyId and settled_at is null
        """;

    private const string CommitmentsSql = "select id from hiring_commitment where company_id = @companyId and state = 'proposed' order by id";

    /// <param name="reasonCode">One of <see cref="CompanyRefusal.Reasons"/>.</param>
    /// <param name="note">What the company should know beside it; null for nothing.</param>
    public static Task<Outcome> RefuseCompanyAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid companyId, string reasonCode, string? note, DateTimeOffset now,
        CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (CompanyRefusal.Reasons.All(r => r.Code != reasonCode))
                return Outcome.Incomplete;
            if (!await connection.QuerySingleAsync<bool>(KnownSql, new { companyId }))
                return Outcome.NotFound;
            var decision = new CompanyDecision(companyId, CompanyDecision.Refused, coordinatorId, now)
            {
                ReasonCode = reasonCode, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            };
            await connection.AppendAsync(decision);
            await StopOpeningsAsync(connection, coordinatorId, companyId, now);
            await EndYesAsync(connection, companyId, now);
            await connection.ExecuteAsync(ClaimsSql, new { companyId, coordinatorId, now });
            await CancelProposalsAsync(connection, coordinatorId, companyId, now);
            await connection.PromiseToRecruitersAsync(companyId, MessageKind.CompanyRefusedForCompany, decision.Id, openingId: null, now);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

    private static async Task StopOpeningsAsync(NpgsqlConnection connection, Guid coordinatorId, Guid companyId, DateTimeOffset now)
    {
        foreach (var (id, state) in (await connection.QueryAsync<(Guid, string)>(OpeningsSql, new { companyId })).AsList())
        {
            var to = state == OpeningState.Submitted ? OpeningState.Draft : OpeningState.Withdrawn;
            await connection.AppendAsync(new OpeningEvent(id, to, Actor.Coordinator, now)
            {
                ActorId = coordinatorId, ReasonCode = OpeningStop.CompanyRefused,
            });
            await connection.FollowMoveAsync(id, to, now);
        }
    }

    private static async Task EndYesAsync(NpgsqlConnection connection, Guid companyId, DateTimeOffset now)
    {
        foreach (var match in (await connection.QueryAsync<EndMatches.Row>(YesSql, new { companyId })).AsList())
            await EndMatches.EndAsync(
                connection, match, new MatchEvent(match.Id, Actor.Rule, now) { To = MatchState.Withdrawn, ReasonCode = OpeningEnded.Reason });
    }

    private static async Task CancelProposalsAsync(NpgsqlConnection connection, Guid coordinatorId, Guid companyId, DateTimeOffset now)
    {
        foreach (var id in (await connection.QueryAsync<Guid>(CommitmentsSql, new { companyId })).AsList())
            await connection.AppendAsync(new CommitmentEvent(id, CommitmentState.Cancelled, Actor.Coordinator, now)
            {
                ActorId = coordinatorId, ReasonCode = "not_agreed",
            });
    }
}
