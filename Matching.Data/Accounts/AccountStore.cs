using Dapper;
using Matching.Data.Reading;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>What ASP.NET Core Identity asks of the account table: find, create, update.</summary>
internal sealed partial class AccountStore(NpgsqlDataSource database, IdentityErrorDescriber errors, TimeProvider clock)
    : IUserPasswordStore<Account>, IUserEmailStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>
{
    private const string Columns =
        """
        select id, email, normalized_email, display_name, role, company_id, structure_id, password_hash, security_stamp,
               lockout_end, access_failed_count, is_demonstration, created_at
        from account
        """;

    private const string AccountById = Columns + " where id = @id";

    private const string AccountByEmail = Columns + " where normalized_email = @normalizedEmail";

    private const string InsertAccount =
        """
        insert into account (id, email, normalized_email, display_name, role, company_id, structure_id, password_hash, security_stamp,
                             lockout_end, access_failed_count, is_demonstration, created_at)
        values (@Id, @Email, @NormalizedEmail, @DisplayName, @Role, @CompanyId, @StructureId, @PasswordHash, @SecurityStamp,
                @LockoutEnd, @AccessFailedCount, @IsDemonstration, @CreatedAt)
        on conflict (normalized_email) do nothing
        """;

    // Role, company and structure are not Identity's to change.
    private const string UpdateAccount =
        """
        update account
        set email = @Email, normalized_email = @NormalizedEmail, password_hash = @PasswordHash, security_stamp = @SecurityStamp,
            lockout_end = @LockoutEnd, access_failed_count = @AccessFailedCount
        where id = @Id
        """;

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await OneAsync(AccountById, new { id }, cancellationToken) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<Account?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        OneAsync(AccountByEmail, new { normalizedEmail }, cancellationToken);

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        if (MailAddresses.Read(user.Email) is not { Address: { } address })
            return IdentityResult.Failed(errors.InvalidEmail(user.Email));
        (user.Email, user.NormalizedEmail) = (address, MailAddresses.ForLookup(address));
        if (user.Id == default)
            user.Id = Guid.CreateVersion7(clock.GetUtcNow());
        user.CreatedAt = clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var written = await connection.ExecuteAsync(new CommandDefinition(InsertAccount, user, cancellationToken: cancellationToken));
        return written == 1 ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = EmailTaken });
    }

    /// <summary>Identity's own code for it, so that both ways of finding out look the same.</summary>
    public const string EmailTaken = nameof(IdentityErrorDescriber.DuplicateEmail);

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(UpdateAccount, user, cancellationToken: cancellationToken));
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are locked, not deleted: what they decided keeps their id.");

    private async Task<Account?> OneAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Account>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }

    public void Dispose()
    {
    }
}
