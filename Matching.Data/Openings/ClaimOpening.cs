using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>A recruiter says that an offre repérée is their company's. The coordination answers; asking twice is asking once.</summary>
public static class ClaimOpening
{
    private const string Sql = """
        insert into opening_claim (id, opening_id, company_id, by_account, at)
        select @claimId, o.id, @companyId, @accountId, @now
        from opening o where o.id = @openingId and o.state = 'spotted' and o.company_id is null
          and not exists (select from company c where c.id = @companyId and c.refused_at is not null)
        on conflict (opening_id, company_id) do nothing
        """;

    private const string ClaimedSql = "select exists (select from opening_claim where opening_id = @openingId and company_id = @companyId)";

    public static Task<Outcome> ClaimOpeningAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid openingId, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var values = new { claimId = Guid.CreateVersion7(now), companyId, accountId, openingId, now };
            return await connection.ExecuteAsync(Sql, values) == 1 || await connection.QuerySingleAsync<bool>(ClaimedSql, values)
                ? Outcome.Done
                : Outcome.NotFound;
        }, cancel);
}
