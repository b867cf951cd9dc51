using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>A counsellor heard from the employer that an offre repérée is filled. Whoever was on the way for it gets an answer.</summary>
public static class FillSpotted
{
    private const string Sql = "select state from opening where id = @id";

    public static Task<Outcome> FillSpottedAsync(
        this NpgsqlDataSource db, Guid counsellorId, Guid id, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<string>(Sql, new { id }) is not { } state)
                return Outcome.NotFound;
            if (!OpeningTransitions.Table.Allows(state, OpeningState.Filled, Actor.Counsellor))
                return Outcome.Stale;
            await connection.AppendAsync(new OpeningEvent(id, OpeningState.Filled, Actor.Counsellor, now) { ActorId = counsellorId });
            await connection.FollowMoveAsync(id, OpeningState.Filled, now);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();
}
