using Dapper;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Outbox;
using Matching.Data.Reading;
using Npgsql;

namespace Matching.Data.Invitations;

public enum InviteResult
{
    /// <summary>The mail is promised. Whether the address has an account elsewhere is told to its owner only.</summary>
    Sent,

    AlreadyColleague,

    AlreadyInvited,

    /// <summary>Nobody has checked yet that the company is who it says: our mail does not carry its name to strangers.</summary>
    NotApproved,

    TooMany,

    /// <summary>No mail can be sent to what was written.</summary>
    NoAddress,
}

/// <summary>A recruiter asks a colleague to join. The mail and the invitation are one transaction; the account is the colleague's to open.</summary>
public static class InviteColleague
{
    public const int MostPerDay = 20;
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private const string ColleagueSql = """
        select exists (select from account where company_id = @companyId and normalized_email = upper(@email))
        """;

    private const string TodaySql = "select count(*) from invitation where company_id = @companyId and created_at > @now - interval '1 day'";

    // An invitation that ran out makes room for the next one to the same address.
    private const string ForgetExpiredSql = """
        update invitation set withdrawn_at = @now, email = null
        where company_id = @companyId and upper(email) = upper(@email) and expires_at <= @now
        """;

    private const string Sql = """
        insert into invitation (id, company_id, email, invited_by, created_at, expires_at)
        values (@id, @companyId, @email, @accountId, @now, @expiresAt)
        on conflict (company_id, upper(email)) where email is not null do nothing
        """;

    public static async Task<InviteResult> InviteColleagueAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, string email, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (MailAddresses.Read(email).Address is not { } address)
            return InviteResult.NoAddress;
        var values = new { id = Guid.CreateVersion7(now), companyId, accountId, email = address, now, expiresAt = now + Life };
        // Accounts are no company's table: asked outside of its scope, for its own id.
        await using (var connection = await db.OpenConnectionAsync(cancel))
        {
            if (await connection.QuerySingleAsync<bool>(ColleagueSql, values))
                return InviteResult.AlreadyColleague;
        }

        return await db.AsCompanyAsync(companyId, async connection =>
        {
            if (!await connection.IsApprovedAsync(companyId))
                return InviteResult.NotApproved;
            if (await connection.QuerySingleAsync<long>(TodaySql, values) >= MostPerDay)
                return InviteResult.TooMany;
            await connection.ExecuteAsync(ForgetExpiredSql, values);
            if (await connection.ExecuteAsync(Sql, values) == 0)
                return InviteResult.AlreadyInvited;

            await connection.LeaveCompanyScopeAsync();
            const string kind = MessageKind.InvitationForColleague;
            await connection.PromiseAsync(new PromisedMessage(kind, $"{kind}:{values.id:N}") { InvitationId = values.id }, now);
            return InviteResult.Sent;
        }, cancel);
    }
}
