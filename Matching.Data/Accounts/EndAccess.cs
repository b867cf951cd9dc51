using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>
/// A recruiter ends a colleague's access. Nobody ends their own, so that somebody is left: the company's accounts are locked
/// first, and of two who end each other's at once the second has no access any more to do it with.
/// </summary>
public static class EndAccess
{
    private const string Sql = """
        select id from account
        where company_id = @companyId and role = 'recruiter' and coalesce(isfinite(lockout_end), true)
        order by id
        for update
        """;

    // Another stamp ends open sessions at their next check, within a minute.
    private const string EndSql = """
        update account set lockout_end = 'infinity', security_stamp = @stamp where id = @colleagueId;
        update invitation set withdrawn_at = @now, email = null where invited_by = @colleagueId and email is not null;
        """;

    public static Task<Outcome> EndAccessAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid colleagueId, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var team = (await connection.QueryAsync<Guid>(Sql, new { companyId })).AsList();
            if (!team.Contains(colleagueId))
                return Outcome.NotFound;
            if (colleagueId == accountId || !team.Contains(accountId))
                return Outcome.Forbidden;
            await connection.ExecuteAsync(EndSql, new { colleagueId, stamp = Guid.NewGuid().ToString("N"), now });
            return Outcome.Done;
        }, cancel);
}
