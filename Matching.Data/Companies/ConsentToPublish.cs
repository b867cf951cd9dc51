using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>A company agrees, or no longer agrees, that the public sees what it promised and kept.</summary>
public static class ConsentToPublish
{
    private const string Sql = "update company set publishes_commitments = @agrees where id = @companyId";

    private const string AgreedSql = "select publishes_commitments from company where id = @companyId";

    public static Task<bool> PublishesCommitmentsAsync(this NpgsqlConnection connection, Guid companyId) =>
        connection.QuerySingleAsync<bool>(AgreedSql, new { companyId });

    public static Task<int> ConsentToPublishAsync(this NpgsqlDataSource db, Guid companyId, bool agrees, CancellationToken cancel = default) =>
        db.AsCompanyAsync(companyId, connection => connection.ExecuteAsync(Sql, new { companyId, agrees }), cancel);
}
