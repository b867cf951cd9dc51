using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>A company pauses, takes up again, withdraws or fills an opening of its own. Whoever was on the way for an ended one gets an answer.</summary>
public static class MoveOpening
{
    /// <param name="review">« Demander une relecture »: it is handed in whatever the content gate finds.</param>
    public static async Task<SavedOpening> MoveOpeningAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid id, string to, DateTimeOffset now, bool review = false,
        CancellationToken cancel = default)
    {
        SavedOpening moved = new(Outcome.NotFound);
        var outcome = await db.AsCompanyAsync(companyId, async connection =>
        {
            moved = await MoveAsync(connection, accountId, id, to, review, now);
            return moved.Outcome;
        }, cancel).AsOutcomeAsync();
        return outcome == moved.Outcome ? moved : new SavedOpening(outcome, moved.State);
    }

    // Handed in or taken up again, it is read by people from now on: what it says is asked now, not when it was written.
    private static async Task<SavedOpening> MoveAsync(
        NpgsqlConnection connection, Guid accountId, Guid id, string to, bool review, DateTimeOffset now)
    {
        if (await connection.OpeningAsync(id) is not { } opening)
            return new SavedOpening(Outcome.NotFound);
        if (!OpeningTransitions.Allows(opening.State, opening.IsHeld, to, Actor.Company))
            return new SavedOpening(Outcome.Stale, opening.State);
        if (OpeningRules.IsOut(to) && OpeningRules.Findings(opening, WorkingDays.DayInParis(now)) is { Count: > 0 } findings)
            return SavedOpening.Refused(findings, opening.State);
        var verdict = ContentVerdict.Nothing;
        if (OpeningRules.IsOut(to))
        {
            verdict = await connection.ExamineAsync(id, opening, now);
            if (!review && verdict.Holds(to))
                return SavedOpening.Held(verdict, opening.State);
            await connection.SettleCommentsAsync(id, now);
        }

        if (to == OpeningState.Submitted)
            return new SavedOpening(Outcome.Done, await connection.SubmitAsync(id, accountId, verdict, now)) { Content = verdict };

        await connection.AppendAsync(new OpeningEvent(id, to, Actor.Company, now) { ActorId = accountId });
        await connection.LeaveCompanyScopeAsync();
        await connection.FollowMoveAsync(id, to, now);
        return new SavedOpening(Outcome.Done, to);
    }

    /// <summary>What a move brings with it, whoever made it.</summary>
    internal static async Task FollowMoveAsync(this NpgsqlConnection connection, Guid id, string to, DateTimeOffset now)
    {
        if (to == OpeningState.Published)
            await connection.PromiseRankingAsync(id, now);
        else if (to == OpeningState.Paused)
            await connection.EndNoLongerSoOfOpeningsAsync(now, id);
        else if (OpeningState.Ended.Contains(to))
            await connection.EndMatchesAsync(residentId: null, openingId: id, now);
    }
}
