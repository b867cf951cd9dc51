using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>A company pauses, takes up again, withdraws or fills an opening of its own. Whoever was on the way for an ended one gets an answer.</summary>
public static class MoveOpening
{
    private const string Sql = "select exists (select from opening where id = @id)";

    public static Task<Outcome> MoveOpeningAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid id, string to, DateTimeOffset now, CancellationToken cancel = default) =>
        db.AsCompanyAsync(companyId, async connection =>
        {
            if (!await connection.QuerySingleAsync<bool>(Sql, new { id }))
                return Outcome.NotFound;
            await connection.AppendAsync(new OpeningEvent(id, to, Actor.Company, now) { ActorId = accountId });
            if (to == OpeningState.Published)
                await connection.SettleCommentsAsync(id, now);
            await connection.LeaveCompanyScopeAsync();
            await connection.FollowMoveAsync(id, to, now);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

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
