using Dapper;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>The coordination vouches for a company: what it has handed in is published, and what it hands in from now on too.</summary>
public static class ApproveCompany
{
    private const string Sql = "update company set approved_at = coalesce(approved_at, @now) where id = @companyId";

    private const string WaitingSql = "select id from opening where company_id = @companyId and state = 'submitted' order by id";

    public static Task<Outcome> ApproveCompanyAsync(
        this NpgsqlDataSource db, Guid companyId, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (await connection.ExecuteAsync(Sql, new { companyId, now }) == 0)
                return Outcome.NotFound;
            foreach (var id in (await connection.QueryAsync<Guid>(WaitingSql, new { companyId })).AsList())
            {
                await connection.AppendAsync(new OpeningEvent(id, OpeningState.Published, Actor.Rule, now));
                await connection.FollowMoveAsync(id, OpeningState.Published, now);
            }

            return Outcome.Done;
        }, cancel).AsOutcomeAsync();
}
