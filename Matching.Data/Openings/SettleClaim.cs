using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// The coordination's answer to a claim. Confirmed, the opening becomes an ordinary one of that company, published, and keeps its
/// source so that importing it again finds it; whoever else claimed it is answered with it.
/// </summary>
public static class SettleClaim
{
    private const string Sql = """
        select k.opening_id, k.company_id, c.approved_at is not null as is_approved
        from opening_claim k join company c on c.id = k.company_id
        where k.id = @claimId and k.settled_at is null for update of k
        """;

    // In a commune where the company has one establishment, that is where the work is.
    private const string BelongsSql = """
        update opening o
        set company_id = @CompanyId, origin = 'imported', employer_name = null, updated_at = @now,
            establishment_id = (select (array_agg(e.id))[1] from establishment e
                                where e.company_id = @CompanyId and e.commune_code = o.commune_code having count(*) = 1)
        where o.id = @OpeningId and o.state = 'spotted' and o.company_id is null
        """;

    private const string AnswerSql = """
        update opening_claim set settled_at = @now, settled_by = @coordinatorId, confirmed = (id = @claimId)
        where opening_id = @OpeningId and settled_at is null
        """;

    private const string RefuseSql = """
        update opening_claim set settled_at = @now, settled_by = @coordinatorId, confirmed = false
        where id = @claimId and settled_at is null
        """;

    /// <summary>A person publishes it by confirming. Forbidden while the company is not approved: who it is comes first.
    /// Incomplete while it says what the law forbids.</summary>
    public static Task<Outcome> ConfirmClaimAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid claimId, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<Row>(Sql, new { claimId }) is not { } claim)
                return Outcome.Stale;
            if (!claim.IsApproved)
                return Outcome.Forbidden;
            if (await connection.OpeningAsync(claim.OpeningId) is not { } opening)
                return Outcome.Stale;
            var content = await connection.VerdictAsync(claim.OpeningId, opening, now);
            if (content.IsRefused)
                return Outcome.Incomplete;
            await connection.ReadAsync(coordinatorId, claim.OpeningId, content, now);
            if (await connection.ExecuteAsync(BelongsSql, new { claim.OpeningId, claim.CompanyId, now }) == 0)
                return Outcome.Stale;
            await connection.AppendAsync(
                new OpeningEvent(claim.OpeningId, OpeningState.Published, Actor.Coordinator, now) { From = OpeningState.Spotted, ActorId = coordinatorId });
            await connection.FollowMoveAsync(claim.OpeningId, OpeningState.Published, now);
            await connection.ExecuteAsync(AnswerSql, new { claim.OpeningId, claimId, coordinatorId, now });
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();

    public static async Task<Outcome> RefuseClaimAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid claimId, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteAsync(RefuseSql, new { claimId, coordinatorId, now }) == 1 ? Outcome.Done : Outcome.Stale;
    }

    private sealed record Row(Guid OpeningId, Guid CompanyId, bool IsApproved);
}
