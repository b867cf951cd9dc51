using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Invitations;

/// <summary>Who joins, and their password, hashed. The address and the company are the invitation's.</summary>
public sealed record NewColleague(string DisplayName, string PasswordHash);

/// <summary>The invited person opens their account: once, in the company that invited them, and with no other role.</summary>
public static class AcceptInvitation
{
    private const string Sql = """
        select i.id, i.company_id, i.email
        from invitation i join invitation_link l on l.invitation_id = i.id
        where l.token_hash = @Hash and i.email is not null and i.expires_at > @now
        for update of i
        """;

    private const string AccountSql = """
        insert into account (id, email, normalized_email, display_name, role, company_id, password_hash, security_stamp, created_at)
        values (@accountId, @Email, @normalizedEmail, @DisplayName, 'recruiter', @CompanyId, @PasswordHash, @stamp, @now)
        on conflict (normalized_email) do nothing
        """;

    private const string AcceptedSql = "update invitation set accepted_at = @now, account_id = @accountId, email = null where id = @Id";

    /// <returns><see cref="Outcome.Stale"/> when the address got an account meanwhile.</returns>
    public static Task<Outcome> AcceptInvitationAsync(
        this NpgsqlDataSource db, string? token, NewColleague colleague, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (LinkToken.Parse(token) is not { } secret
                || await connection.QuerySingleOrDefaultAsync<Row>(Sql, new { secret.Hash, now }) is not { } invitation)
                return Outcome.NotFound;
            var accountId = Guid.CreateVersion7(now);
            var written = await connection.ExecuteAsync(AccountSql, new
            {
                accountId, invitation.Email, normalizedEmail = invitation.Email.ToUpperInvariant(), invitation.CompanyId,
                colleague.DisplayName, colleague.PasswordHash, stamp = Guid.NewGuid().ToString("N"), now,
            });
            if (written == 0)
                return Outcome.Stale;
            await connection.ExecuteAsync(AcceptedSql, new { invitation.Id, accountId, now });
            return Outcome.Done;
        }, cancel);

    private sealed record Row(Guid Id, Guid CompanyId, string Email);
}
