using Dapper;
using Npgsql;

namespace Matching.Data.Companies;

public sealed class CompanyEstablishment
{
    public Guid Id { get; init; }

    public string Siret { get; init; } = "";

    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string CommuneName { get; init; } = "";

    public string? ParkName { get; init; }
}

public sealed class CompanyRecruiter
{
    public Guid Id { get; init; }

    public string DisplayName { get; init; } = "";

    public string Email { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A company as the coordination and its advisers see it.</summary>
public sealed class CompanyDetails
{
    public Guid Id { get; init; }

    public string Siren { get; init; } = "";

    public string Name { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Its openings are published when it hands them in, and the content gate finds nothing.</summary>
    public DateTimeOffset? TrustedAt { get; init; }

    public DateTimeOffset? RefusedAt { get; init; }

    public bool PublishesCommitments { get; init; }

    public IReadOnlyList<CompanyEstablishment> Establishments { get; set; } = [];

    public IReadOnlyList<CompanyRecruiter> Recruiters { get; set; } = [];
}

public static class CompanyDetailsQuestion
{
    private const string Sql = """
        select id, siren, name, created_at, approved_at, trusted_at, refused_at, publishes_commitments from company where id = @companyId
        """;

    private const string EstablishmentSql = """
        select e.id, e.siret, e.name, e.address, c.name as commune_name, p.name as park_name
        from establishment e join commune c on c.code = e.commune_code left join business_park p on p.code = e.park_code
        where e.company_id = @companyId
        order by e.siret
        """;

    private const string RecruiterSql = """
        select id, display_name, email, created_at from account
        where company_id = @companyId and role = 'recruiter' and coalesce(isfinite(lockout_end), true)
        order by created_at, id
        """;

    private const string ApprovedSql = "select approved_at is not null from company where id = @companyId";

    public static Task<bool> IsApprovedAsync(this NpgsqlConnection connection, Guid companyId) =>
        connection.QuerySingleAsync<bool>(ApprovedSql, new { companyId });

    public static async Task<CompanyDetails?> CompanyAsync(this NpgsqlDataSource db, Guid companyId, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var company = await connection.QuerySingleOrDefaultAsync<CompanyDetails>(Sql, new { companyId });
        if (company is null)
            return null;
        company.Establishments = await connection.EstablishmentsAsync(companyId);
        company.Recruiters = await connection.RecruitersAsync(companyId);
        return company;
    }

    public static async Task<IReadOnlyList<CompanyEstablishment>> EstablishmentsAsync(this NpgsqlConnection connection, Guid companyId) =>
        (await connection.QueryAsync<CompanyEstablishment>(EstablishmentSql, new { companyId })).AsList();

    /// <summary>Accounts are no company's table: asked outside of its scope, for its own id.</summary>
    public static async Task<IReadOnlyList<CompanyRecruiter>> RecruitersAsync(this NpgsqlConnection connection, Guid companyId) =>
        (await connection.QueryAsync<CompanyRecruiter>(RecruiterSql, new { companyId })).AsList();
}
