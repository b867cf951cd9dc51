using Dapper;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>Where a company stands with the coordination.</summary>
public sealed record CompanyStanding(bool IsApproved, bool IsTrusted, bool IsRefused);

public static class CompanyStandingQuestion
{
    private const string Sql = """
        select approved_at is not null as is_approved, trusted_at is not null as is_trusted, refused_at is not null as is_refused
        from company where id = @companyId
        """;

    /// <summary>In a company's scope, its own.</summary>
    public static Task<CompanyStanding> StandingAsync(this NpgsqlConnection connection, Guid companyId) =>
        connection.QuerySingleAsync<CompanyStanding>(Sql, new { companyId });
}
