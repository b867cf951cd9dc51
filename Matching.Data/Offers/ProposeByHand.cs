using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>What came of proposing an opening by hand.</summary>
public sealed record ByHand(Outcome Outcome, Guid? MatchId = null, bool ByMail = false)
{
    /// <summary>What speaks against the pair today, when <see cref="Outcome"/> is NoLongerSo.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];
}

/// <summary>
/// Person first: the counsellor proposes an opening to somebody they follow. That is their validation too; the offer leaves after
/// the time to undo, or, when the person is there and says yes, offer and yes are kept in the same gesture.
/// </summary>
public static class ProposeByHand
{
    private const string OpeningSql = """
        select id from opening
        where id = @opening and state not in ('draft', 'submitted')
        for share
        """;

    // The resident's row is locked: two tabs cannot pass the limit together. The opening's comes first, as everywhere.
    private const string PersonSql = """
        select r.id as resident_id, coalesce(i.email, '') <> '' as has_email,
               (select count(*) from match m where m.resident_id = r.id and m.is_pending) as pending
        from resident r left join resident_identity i on i.resident_id = r.id
        where r.id = @resident and follows(@counsellor, r)
        for update of r
        """;

    private const string MatchSql = """
        insert into match (id, opening_id, resident_id, state, state_since, origin, reasons, counsellor_why, proposed_by, proposed_at, review_by)
        values (@id, @opening, @resident, 'proposed', @now, 'counsellor', @reasons::jsonb, @why, @counsellor, @now, @now)
        """;

    public static async Task<ByHand> ProposeByHandAsync(
        this NpgsqlDataSource db, Guid counsellor, HandProposal proposal, MatchSettings settings, DateTimeOffset now, CancellationToken cancel = default)
    {
        ByHand? done = null;
        try
        {
            var outcome = await db.InTransactionAsync(
                async connection => (done = await ProposeAsync(connection, counsellor, proposal, settings, now)).Outcome, cancel).AsOutcomeAsync();
            return outcome == done?.Outcome ? done : new ByHand(outcome);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new ByHand(Outcome.Stale); // a live match for this opening is there already
        }
    }

    private static async Task<ByHand> ProposeAsync(
        NpgsqlConnection connection, Guid counsellor, HandProposal proposal, MatchSettings settings, DateTimeOffset now)
    {
        if (await connection.QuerySingleOrDefaultAsync<Guid?>(OpeningSql, new { opening = proposal.OpeningId }) is null
            || await connection.QuerySingleOrDefaultAsync<Person>(PersonSql, new { counsellor, resident = proposal.ResidentId }) is not { } person)
            return new ByHand(Outcome.NotFound);
        if (await connection.AgainstPairAsync(proposal.OpeningId, proposal.ResidentId, WorkingDays.DayInParis(now)) is { Count: > 0 } against)
            return new ByHand(Outcome.NoLongerSo) { Against = against };
        if (proposal.SpokenYes is null && person.Pending >= settings.PendingPerResident)
            return new ByHand(Outcome.Forbidden);

        var id = Guid.CreateVersion7(now);
        await connection.ExecuteAsync(MatchSql, new
        {
            id, opening = proposal.OpeningId, resident = proposal.ResidentId, proposal.Reasons, proposal.Why, counsellor, now,
        });
        await connection.AppendAsync(new MatchEvent(id, Actor.Counsellor, now)
        {
            ActorId = counsellor, To = MatchState.Proposed, ReasonCode = "proposed_by_hand",
        });
        var match = new MatchToDecide(id, MatchState.Proposed, person.ResidentId, proposal.OpeningId, null, person.HasEmail);
        DateTimeOffset? leaves = proposal.SpokenYes is null ? now + settings.UndoTime : null;
        await connection.ValidateAsync(match, counsellor, leaves, now);
        if (proposal.SpokenYes is { } yes)
        {
            await connection.TellAsync(counsellor, id, yes.Channel, settings, now);
            await connection.AnswerAsync(counsellor, id, yes, now);
        }

        return new ByHand(Outcome.Done, id, person.HasEmail && leaves is not null);
    }

    private sealed record Person(Guid ResidentId, bool HasEmail, long Pending);
}

/// <param name="Why">The counsellor's own words: why this person for this opening.</param>
/// <param name="Reasons">The engine's reasons as the match keeps them, in JSON; "[]" when it has none.</param>
/// <param name="SpokenYes">The yes that the person gave on the spot, if they did.</param>
public sealed record HandProposal(Guid ResidentId, Guid OpeningId, string Why, string Reasons = "[]", CandidateAnswer.Yes? SpokenYes = null);
