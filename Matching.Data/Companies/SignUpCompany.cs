using Dapper;
using Matching.Data.Database;
using Matching.Data.Reading;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>A company that signs up, with its first recruiter. The password comes hashed.</summary>
public sealed record CompanySignUp
{
    public required string Siret { get; init; }

    public required string CompanyName { get; init; }

    public required string Address { get; init; }

    public required string CommuneCode { get; init; }

    public required string ContactName { get; init; }

    public required string Email { get; init; }

    public required string PasswordHash { get; init; }
}

public enum SignUpResult
{
    /// <summary>Signed up, or the address already has an account: a stranger cannot tell the two apart.</summary>
    Received,

    /// <summary>The company is known here: a colleague or the coordination opens the account.</summary>
    CompanyKnown,

    /// <summary>No mail can be sent to what was written.</summary>
    NoAddress,

    /// <summary>The SIRET is none: see <see cref="Siret.FaultIn"/>.</summary>
    WrongSiret,
}

/// <summary>The company starts unapproved: its openings are read by the coordination before they are published.</summary>
public static class SignUpCompany
{
    private const string KnownEmailSql = "select exists (select from account where normalized_email = @normalizedEmail)";

    private const string CompanySql = """
        insert into company (id, siren, name, created_at) values (@companyId, @siren, @CompanyName, @now)
        on conflict (siren) do nothing
        """;

    private const string EstablishmentSql = """
        insert into establishment (id, company_id, siret, name, address, commune_code, latitude, longitude)
        select @establishmentId, @companyId, @Siret, @CompanyName, @Address, c.code, c.latitude, c.longitude
        from commune c where c.code = @CommuneCode
        """;

    private const string AccountSql = """
        insert into account (id, email, normalized_email, display_name, role, company_id, password_hash, security_stamp, created_at)
        values (@accountId, @Email, @normalizedEmail, @ContactName, 'recruiter', @companyId, @PasswordHash, @stamp, @now)
        """;

    public static Task<SignUpResult> SignUpCompanyAsync(
        this NpgsqlDataSource db, CompanySignUp signUp, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            if (Siret.FaultIn(signUp.Siret) != SiretFault.None)
                return SignUpResult.WrongSiret;
            if (MailAddresses.Read(signUp.Email).Address is not { } address)
                return SignUpResult.NoAddress;
            var values = new DynamicParameters(signUp with { Email = address });
            values.AddDynamicParams(new
            {
                companyId = Guid.CreateVersion7(now),
                establishmentId = Guid.CreateVersion7(now),
                accountId = Guid.CreateVersion7(now),
                siren = Siret.SirenOf(signUp.Siret),
                normalizedEmail = address.ToUpperInvariant(),
                stamp = Guid.NewGuid().ToString("N"),
                now,
            });
            if (await connection.QuerySingleAsync<bool>(KnownEmailSql, values))
                return SignUpResult.Received;
            if (await connection.ExecuteAsync(CompanySql, values) == 0)
                return SignUpResult.CompanyKnown;
            await connection.ExecuteAsync(EstablishmentSql, values);
            await connection.ExecuteAsync(AccountSql, values);
            return SignUpResult.Received;
        }, cancel);
}
