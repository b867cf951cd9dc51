using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Invitations;

/// <summary>An invitation that waits is taken back: its link serves no more and its address is forgotten.</summary>
public static class WithdrawInvitation
{
    private const string Sql = "update invitation set withdrawn_at = @now, email = null where id = @id and email is not null";

    public static Task<Outcome> WithdrawInvitationAsync(
        this NpgsqlDataSource db, Guid companyId, Guid id, DateTimeOffset now, CancellationToken cancel = default) =>
        db.AsCompanyAsync(companyId, async connection =>
            await connection.ExecuteAsync(Sql, new { id, now }) == 0 ? Outcome.NotFound : Outcome.Done, cancel);
}
